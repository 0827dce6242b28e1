"""What a clause does, over the phrasings of many provinces; all units are invented."""

from pathlib import Path
from unicodedata import normalize

import pytest

from tests.resolution_texts import actions, arrange, say

ALL = "toàn bộ diện tích tự nhiên, quy mô dân số"
PART = "một phần diện tích tự nhiên, quy mô dân số"
NEW = "thành xã mới có tên gọi là"

CLAUSES = [
    pytest.param(
        f"Sắp xếp {ALL} của xã Đồi Một và xã Đồi Hai {NEW} xã Đồi Hai.",
        ["formed xã Đồi Hai < xã Đồi Một, xã Đồi Hai"],
        id="two communes, each with its type",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của các xã Đồi Một, Đồi Hai và Đồi Ba {NEW} xã Đồi Ba.",
        ["formed xã Đồi Ba < xã Đồi Một, xã Đồi Hai, xã Đồi Ba"],
        id="one type heads a list",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của thị trấn Bến Đò và các xã Đồi Một, Đồi Hai {NEW} xã Bến Đò.",
        ["formed xã Bến Đò < thị trấn Bến Đò, xã Đồi Một, xã Đồi Hai"],
        id="a township and a list",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của các phường Lá Sen, Hoa Mơ và xã Đồi Một thành phường mới có tên gọi là "
        "phường Hoa Mơ.",
        ["formed phường Hoa Mơ < phường Lá Sen, phường Hoa Mơ, xã Đồi Một"],
        id="a list of wards ends at another type",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của xã Đồi Một và {PART} của xã Đồi Hai, xã Đồi Ba {NEW} xã Đồi Một.",
        ["formed xã Đồi Một < xã Đồi Một, xã Đồi Hai part, xã Đồi Ba part"],
        id="a part said once is of all that follow",
    ),
    pytest.param(
        f"Sắp xếp {PART} của các xã Đồi Một, Đồi Hai và {ALL} của xã Đồi Ba {NEW} xã Đồi Ba.",
        ["formed xã Đồi Ba < xã Đồi Một part, xã Đồi Hai part, xã Đồi Ba"],
        id="a part first, the whole after it",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của xã Đồi Một và phần còn lại của xã Đồi Hai sau khi sắp xếp theo quy định "
        "tại khoản 4 "
        f"Điều này {NEW} xã Đồi Một.",
        ["formed xã Đồi Một < xã Đồi Một, xã Đồi Hai remainder 4"],
        id="what remains after one clause",
    ),
    pytest.param(
        "Sắp xếp phần còn lại của xã Đồi Hai sau khi sắp xếp theo quy định tại khoản 4, khoản 7 Điều "
        f"này {NEW} "
        "xã Đồi Hai.",
        ["formed xã Đồi Hai < xã Đồi Hai remainder 4 7"],
        id="what remains after two clauses, alone",
    ),
    pytest.param(
        "Sắp xếp phần còn lại của xã Đồi Hai và xã Đồi Ba sau khi sắp xếp theo quy định tại các "
        "khoản 1, 2 và 5 "
        f"Điều này {NEW} xã Đồi Ba.",
        ["formed xã Đồi Ba < xã Đồi Hai remainder 1 2 5, xã Đồi Ba remainder 1 2 5"],
        id="what remains of two units after three clauses",
    ),
    pytest.param(
        "Sắp xếp phần còn lại của xã Đồi Hai sau khi sắp xếp theo quy định tại các khoản từ 3 đến 5 "
        f"Điều này {NEW} "
        "xã Đồi Hai.",
        ["formed xã Đồi Hai < xã Đồi Hai remainder 3 4 5"],
        id="what remains after a range of clauses",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của phường Lá Sen, phần còn lại của phường Hoa Mơ sau khi sắp xếp theo quy "
        "định tại khoản 2 "
        f"của Điều này và {PART} của xã Đồi Một thành phường mới có tên gọi là phường Lá Sen.",
        ["formed phường Lá Sen < phường Lá Sen, phường Hoa Mơ remainder 2, xã Đồi Một part"],
        id="a remainder between whole and part",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của xã Đồi Một, phần còn lại của xã Đồi Hai sau khi thực hiện sắp xếp theo "
        "quy định tại "
        "khoản 3 Điều này và phần còn lại của xã Đồi Ba sau khi sắp xếp theo quy định tại khoản 5 "
        f"Điều này {NEW} "
        "xã Đồi Một.",
        ["formed xã Đồi Một < xã Đồi Một, xã Đồi Hai remainder 3, xã Đồi Ba remainder 5"],
        id="two remainders, each after its own clause",
    ),
    pytest.param(
        "Sắp xếp phần diện tích tự nhiên, quy mô dân số còn lại của xã Đồi Hai sau khi sắp xếp theo "
        "quy định tại "
        f"khoản 1 Điều này và {ALL} của xã Đồi Ba {NEW} xã Đồi Ba.",
        ["formed xã Đồi Ba < xã Đồi Hai remainder 1, xã Đồi Ba"],
        id="the remainder is said behind its noun",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của xã Đồi Một và {PART} của xã Đồi Hai sau khi sắp xếp theo quy định tại "
        "khoản 9 Điều này "
        f"{NEW} xã Đồi Một.",
        ["formed xã Đồi Một < xã Đồi Một, xã Đồi Hai part 9"],
        id="one more part after an earlier clause",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của xã Đồi Một sau khi điều chỉnh theo quy định tại khoản 2 Điều này {NEW} xã "
        "Đồi Một.",
        ["formed xã Đồi Một < xã Đồi Một remainder 2"],
        id="all of what an earlier clause left",
    ),
    pytest.param(
        "Sắp xếp một phần diện tích tự nhiên, toàn bộ quy mô dân số của xã Đồi Một và toàn bộ xã Đồi "
        "Hai thành xã "
        "Đồi Ba.",
        ["formed xã Đồi Ba < xã Đồi Một part, xã Đồi Hai"],
        id="all people of a part of the land",
    ),
    pytest.param(
        "Sắp xếp toàn bộ xã Đồi Một, một phần xã Đồi Hai và phần còn lại của xã Đồi Ba thành xã Đồi Tư.",
        ["formed xã Đồi Tư < xã Đồi Một, xã Đồi Hai part, xã Đồi Ba remainder"],
        id="without land and people, without new",
    ),
    pytest.param(
        "Sắp xếp xã Đồi Một (phần còn lại) và xã Đồi Hai (một phần) thành xã Đồi Ba.",
        ["formed xã Đồi Ba < xã Đồi Một remainder, xã Đồi Hai part"],
        id="the extent in brackets",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của xã Đồi Một; {PART} của xã Đồi Hai; phần còn lại của xã Đồi Ba sau khi sắp "
        "xếp theo quy "
        f"định tại khoản 2 Điều này; {NEW} xã Đồi Tư.",
        ["formed xã Đồi Tư < xã Đồi Một, xã Đồi Hai part, xã Đồi Ba remainder 2"],
        id="semicolons part what goes in",
    ),
    pytest.param(
        "Sắp xếp xã Đồi Một và xã Đồi Hai thành đơn vị hành chính mới là xã Đồi Ba.",
        ["formed xã Đồi Ba < xã Đồi Một, xã Đồi Hai"],
        id="a new unit, which is",
    ),
    pytest.param(
        "Sáp nhập xã Đồi Một và xã Đồi Hai thành một xã mới, lấy tên là xã Đồi Ba.",
        ["formed xã Đồi Ba < xã Đồi Một, xã Đồi Hai"],
        id="takes the name",
    ),
    pytest.param(
        "Hợp nhất xã Đồi Một với xã Đồi Hai thành xã mới mang tên xã Đồi Ba.",
        ["formed xã Đồi Ba < xã Đồi Một, xã Đồi Hai"],
        id="with, bears the name",
    ),
    pytest.param(
        "Nhập nguyên trạng xã Đồi Một cùng các xã Đồi Hai, Đồi Ba để thành lập xã Đồi Tư.",
        ["formed xã Đồi Tư < xã Đồi Một, xã Đồi Hai, xã Đồi Ba"],
        id="to form",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của hai xã Đồi Một và Đồi Hai thành xã Đồi Ba.",
        ["formed xã Đồi Ba < xã Đồi Một, xã Đồi Hai"],
        id="a number word before the type",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của 03 xã: Đồi Một, Đồi Hai, Đồi Tư thành 01 xã, lấy tên là xã Đồi Ba.",
        ["formed xã Đồi Ba < xã Đồi Một, xã Đồi Hai, xã Đồi Tư"],
        id="a figure and a colon",
    ),
    pytest.param(
        "Toàn bộ diện tích tự nhiên, quy mô dân số của xã Đồi Một và xã Đồi Hai được nhập thành xã Đồi Ba.",
        ["formed xã Đồi Ba < xã Đồi Một, xã Đồi Hai"],
        id="in the passive",
    ),
    pytest.param(
        f"Thành lập phường Hoa Mơ trên cơ sở nhập {ALL} của phường Lá Sen và xã Đồi Một.",
        ["formed phường Hoa Mơ < phường Lá Sen, xã Đồi Một"],
        id="the result first",
    ),
    pytest.param(
        "Thành lập xã Đồi Ba trên cơ sở nhập toàn bộ 12,34 km2 diện tích tự nhiên, quy mô dân số "
        "5.678 người của xã "
        "Đồi Một và toàn bộ 23,45 km2 diện tích tự nhiên, quy mô dân số 4.321 người của xã Đồi Hai.",
        ["formed xã Đồi Ba < xã Đồi Một, xã Đồi Hai"],
        id="the result first, with figures",
    ),
    pytest.param(
        f"Thành lập thị trấn Bến Đò thuộc huyện Núi Xanh trên cơ sở {ALL} của xã Bến Đò.",
        ["formed thị trấn Bến Đò < xã Bến Đò"],
        id="the result first, of one commune",
    ),
    pytest.param(
        "Thành lập xã Đồi Ba từ toàn bộ xã Đồi Một và một phần xã Đồi Hai.",
        ["formed xã Đồi Ba < xã Đồi Một, xã Đồi Hai part"],
        id="the result first, out of",
    ),
    pytest.param(
        "Sắp xếp để thành lập xã Đồi Ba từ xã Đồi Một và xã Đồi Hai.",
        ["formed xã Đồi Ba < xã Đồi Một, xã Đồi Hai"],
        id="arranged to form, out of",
    ),
    pytest.param(
        "Thành lập các phường: phường Lá Sen trên cơ sở toàn bộ xã Lá Sen; phường Hoa Mơ thuộc thị "
        "xã Sông Vàng trên "
        "cơ sở một phần xã Hoa Mơ và một phần xã Đồi Một.",
        ["formed phường Lá Sen < xã Lá Sen", "formed phường Hoa Mơ < xã Hoa Mơ part, xã Đồi Một part"],
        id="two results, each with its basis",
    ),
    pytest.param(
        "Đổi tên xã Đồi Một thành xã Đồi Vàng.",
        ["renamed xã Đồi Vàng < xã Đồi Một"],
        id="renamed only",
    ),
    pytest.param(
        "Xã Đồi Một (huyện Núi Xanh) được đổi tên thành xã Đồi Vàng.",
        ["renamed xã Đồi Vàng < xã Đồi Một (huyện Núi Xanh)"],
        id="renamed, in the passive",
    ),
    pytest.param(
        "Đổi tên xã Đồi Một thành xã Đồi Vàng và xã Bến Một thành xã Bến Vàng.",
        ["renamed xã Đồi Vàng < xã Đồi Một", "renamed xã Bến Vàng < xã Bến Một"],
        id="two renamed in one clause",
    ),
    pytest.param(
        "Chuyển thị trấn Bến Đò thành phường Bến Đò.",
        ["renamed phường Bến Đò < thị trấn Bến Đò"],
        id="only the type changes",
    ),
    pytest.param(
        "Nhập xã Đồi Một vào xã Đồi Hai và đổi tên thành xã Đồi Ba.",
        ["formed xã Đồi Ba < xã Đồi Một, xã Đồi Hai"],
        id="joined and renamed",
    ),
    pytest.param(
        "Nhập toàn bộ diện tích tự nhiên là 5,43 km2, quy mô dân số là 6.789 người của xã Đồi Một "
        "vào xã Đồi Hai. Sau "
        "khi nhập, xã Đồi Hai có diện tích tự nhiên là 10,1 km2 và quy mô dân số là 12.000 người.",
        ["received xã Đồi Hai < xã Đồi Một, xã Đồi Hai unknown"],
        id="an existing commune takes another in; what it has then is no event",
    ),
    pytest.param(
        "Điều chỉnh một phần diện tích tự nhiên của xã Đồi Một vào xã Đồi Hai và một phần diện tích "
        "tự nhiên của xã "
        "Bến Đò vào phường Lá Sen.",
        [
            "received xã Đồi Hai < xã Đồi Một part, xã Đồi Hai unknown",
            "received phường Lá Sen < xã Bến Đò part, phường Lá Sen unknown",
        ],
        id="two boundaries moved in one clause",
    ),
    pytest.param(
        f"Nhập {ALL} của xã Đồi Một và {PART} của xã Đồi Hai vào xã Đồi Ba {NEW} xã Đồi Ba.",
        ["formed xã Đồi Ba < xã Đồi Một, xã Đồi Hai part, xã Đồi Ba"],
        id="into one, to form a new one",
    ),
    pytest.param(
        f"Điều chỉnh {ALL} của thôn Một, thôn Hai thuộc xã Đồi Một về phường Lá Sen.",
        ["received phường Lá Sen < xã Đồi Một part, phường Lá Sen unknown"],
        id="all of two villages is a part",
    ),
    pytest.param(
        f"Điều chỉnh {ALL} của ấp 3, xã Đồi Một vào phường Lá Sen quản lý.",
        ["received phường Lá Sen < xã Đồi Một part, phường Lá Sen unknown"],
        id="all of a numbered village is a part",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của huyện Đảo Yến thành đặc khu có tên gọi là đặc khu Đảo Yến.",
        ["formed đặc khu Đảo Yến < huyện Đảo Yến"],
        id="a special zone of a district",
    ),
    pytest.param(
        f"Thành lập đặc khu Đảo Yến trên cơ sở {ALL} của huyện đảo Đảo Yến.",
        ["formed đặc khu Đảo Yến < huyện Đảo Yến"],
        id="a special zone of an island district, the result first",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của thị trấn Đảo Yến và các xã Bãi Một, Bãi Hai thành đặc khu có tên gọi là "
        "đặc khu Đảo Yến.",
        ["formed đặc khu Đảo Yến < thị trấn Đảo Yến, xã Bãi Một, xã Bãi Hai"],
        id="a special zone of communes",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của xã Đồi Một (huyện Núi Xanh) và xã Đồi Hai {NEW} xã Đồi Một.",
        ["formed xã Đồi Một < xã Đồi Một (huyện Núi Xanh), xã Đồi Hai"],
        id="a bracket is of the unit before it",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của xã Bến Đò (huyện Sông Con, tỉnh Giả Định) và xã Đồi Hai {NEW} xã Bến Đò.",
        ["formed xã Bến Đò < xã Bến Đò (huyện Sông Con) (tỉnh Giả Định), xã Đồi Hai"],
        id="a bracket with district and province",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của xã Đồi Một (các huyện Núi Xanh, Sông Con) và xã Bến Đò {NEW} xã Bến Đò.",
        ["formed xã Bến Đò < xã Đồi Một (huyện Núi Xanh) (huyện Sông Con), xã Bến Đò"],
        id="a bracket with two districts",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của xã Đồi Một (TP. Hư Cấu), TT. Bến Đò (H. Núi Xanh) {NEW} xã Bến Đò.",
        ["formed xã Bến Đò < xã Đồi Một (thành phố Hư Cấu), thị trấn Bến Đò (huyện Núi Xanh)"],
        id="abbreviated types",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của xã Đồi Một, xã Đồi Hai (bao gồm cù lao Én) {NEW} xã Đồi Một.",
        ["formed xã Đồi Một < xã Đồi Một, xã Đồi Hai"],
        id="a bracket that names no district",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của các xã Đồi Một, Đồi Hai thuộc huyện Núi Xanh và phường Lá Sen thuộc thị "
        "xã Sông Vàng "
        "thành phường Lá Sen.",
        [
            ("formed phường Lá Sen < xã Đồi Một (huyện Núi Xanh), xã Đồi Hai (huyện Núi Xanh), "
            "phường Lá Sen (thị xã Sông Vàng)")
        ],
        id="districts said behind a list",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của xã Đồi Một, huyện Núi Xanh và xã Bến Đò, huyện Sông Con {NEW} xã Đồi Một.",
        ["formed xã Đồi Một < xã Đồi Một (huyện Núi Xanh), xã Bến Đò (huyện Sông Con)"],
        id="districts behind commas",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của Phường 1, Phường 2 và Phường 3 (thành phố Hư Cấu) thành phường mới có tên "
        "gọi là phường "
        "Hoa Mơ.",
        ["formed phường Hoa Mơ < phường 1, phường 2, phường 3 (thành phố Hư Cấu)"],
        id="numbered wards, each with its type",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của các phường 1, 2, 3 (Quận 9) thành phường mới có tên gọi là Phường 1.",
        ["formed phường 1 < phường 1, phường 2, phường 3 (quận 9)"],
        id="numbered wards in a list",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của phường Phường 4 (Quận 9), Lá Sen, phường Hoa Mơ thành phường mới có tên "
        "gọi là phường "
        "Hoa Mơ.",
        ["formed phường Hoa Mơ < phường 4 (quận 9), phường Lá Sen, phường Hoa Mơ"],
        id="a type that stands twice",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của xã Đồi Một và phần còn lại của phường Bến Đò 2, phường Lá Sen sau khi sắp "
        "xếp theo quy định "
        "tại khoản 1 Điều này thành phường mới có tên gọi là phường Bến Đò.",
        ["formed phường Bến Đò < xã Đồi Một, phường Bến Đò 2 remainder 1, phường Lá Sen remainder 1"],
        id="a number in a name, before a comma",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của xã Ea Mơ, thị trấn Cư M'Lá, xã Ia R’Nam và xã Đồi Lớn A {NEW} xã Ea Mơ 2.",
        ["formed xã Ea Mơ 2 < xã Ea Mơ, thị trấn Cư M'Lá, xã Ia R’Nam, xã Đồi Lớn A"],
        id="apostrophes, letters and numbers in names",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của thị trấn Nông trường Đồi Chè và xã Đồi Một {NEW} xã Đồi Chè - Suối Mơ.",
        ["formed xã Đồi Chè - Suối Mơ < thị trấn Nông trường Đồi Chè, xã Đồi Một"],
        id="a state farm, and a name of two halves",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của xã Thành Công, xã Vào Đồi và xã Từ Tâm {NEW} xã Thành Công.",
        ["formed xã Thành Công < xã Thành Công, xã Vào Đồi, xã Từ Tâm"],
        id="names that begin like words of the clause",
    ),
    pytest.param(
        f"Sắp xếp {ALL} của các xã Bản Mới, Làng Cũ và Tổ Én {NEW} xã Bản Mới.",
        ["formed xã Bản Mới < xã Bản Mới, xã Làng Cũ, xã Tổ Én"],
        id="names that begin like villages",
    ),
    pytest.param(
        "Giữ nguyên các xã Đồi Một, Đồi Hai và phường Lá Sen.",
        ["unchanged xã Đồi Một < xã Đồi Một", "unchanged xã Đồi Hai < xã Đồi Hai", ("unchanged phường "
         "Lá Sen < phường Lá Sen")],
        id="left as they are",
    ),
    pytest.param(
        "Các xã Đồi Một, Đồi Hai không thực hiện sắp xếp.",
        ["unchanged xã Đồi Một < xã Đồi Một", "unchanged xã Đồi Hai < xã Đồi Hai"],
        id="left as they are, said behind them",
    ),
    pytest.param(
        "Sau khi sắp xếp, tỉnh Giả Định còn 12 đơn vị hành chính cấp xã, gồm 10 xã và 02 phường; "
        "trong đó có 09 xã, 02 "
        "phường hình thành sau sắp xếp quy định tại Điều này và 01 xã không thực hiện sắp xếp là xã "
        "Đồi Một (huyện Núi "
        "Xanh).",
        ["unchanged xã Đồi Một < xã Đồi Một (huyện Núi Xanh)"],
        id="left as they are, in the clause of the totals",
    ),
    pytest.param(
        "Sắp xếp như sau: a) Nhập xã Đồi Một vào xã Đồi Hai; b) Thành lập xã Bến Đò trên cơ sở nhập "
        "xã Bến Một và xã "
        "Bến Hai.",
        ["received xã Đồi Hai < xã Đồi Một, xã Đồi Hai unknown", "formed xã Bến Đò < xã Bến Một, xã Bến Hai"],
        id="points of a clause",
    ),
    pytest.param(
        f"Chuyển {ALL} của phường Lá Sen thuộc thị xã Sông Vàng về thành phố Hư Cấu quản lý.",
        [],
        id="a ward that only changes its district forms nothing",
    ),
    pytest.param(
        "Giao Chính phủ tổ chức xác định diện tích tự nhiên của các đơn vị hành chính cấp xã của "
        "tỉnh Giả Định.",
        [],
        id="a task forms nothing",
    ),
    pytest.param(
        "Chính quyền ở xã Đồi Một tiếp tục hoạt động cho đến khi chính quyền ở xã Đồi Hai hình thành "
        "sau sắp xếp.",
        [],
        id="a rule for the time between forms nothing",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("clause", "expected"), CLAUSES)
def test_a_clause_does(clause: str, expected: list[str], tmp_path: Path) -> None:
    assert [say(action) for action in actions(arrange("tỉnh Giả Định", clause), tmp_path)] == expected


NOISE = [
    pytest.param("của xã Đồi Một", "củaxã Đồi Một", id="words run together"),
    pytest.param("và xã Đồi Hai", "vàxãĐồi Hai", id="words and a name run together"),
    pytest.param("Đồi Hai thành xã", "Đồi Haithành xã", id="a name runs into the next word"),
    pytest.param("tên gọi là xã", "tên gọilàxã", id="before the result"),
    pytest.param("xã Đồi Hai thành", "xã **Đồi** **Hai** thành", id="bold marks between the words of a name"),
    pytest.param("xã Đồi Hai thành", "xã Đ**ồi Ha**i thành", id="bold marks within a name"),
    pytest.param("xã Đồi Hai thành", "xã Đồi\\\nHai thành", id="a hard line break in a name"),
    pytest.param("xã Đồi Một", "xã\nĐồi\nMột", id="line breaks"),
    pytest.param("xã Đồi Một", normalize("NFD", "xã Đồi Một"), id="accents apart from their letters"),
    pytest.param("xã Đồi Một", "xã Đô**\u0300**i Một", id="marks between a letter and its accent"),
    pytest.param("xã Đồi Một", "xã\u00a0Đồi  Một", id="other spaces"),
    pytest.param("1. Sắp xếp", "1\\. Sắp xếp", id="an escaped dot"),
    pytest.param("1. Sắp xếp", "1.Sắp xếp", id="no space behind the number"),
    pytest.param("Sắp xếp toàn bộ", "Sắp xếptoàn bộ", id="the first words run together"),
    pytest.param("toàn bộ diện tích", "bộ diện tích", id="a word lost"),
    pytest.param("của xã Đồi Một", "của của xã xã Đồi Một", id="words printed twice"),
    pytest.param("quy mô dân số của", "quy mô dân của", id="another word lost"),
]


@pytest.mark.parametrize(("clean", "noisy"), NOISE)
def test_noise_of_converters_changes_nothing(clean: str, noisy: str, tmp_path: Path) -> None:
    clause = f"Sắp xếp {ALL} của xã Đồi Một và xã Đồi Hai {NEW} xã Đồi Hai."
    text = arrange("tỉnh Giả Định", clause, "Đổi tên xã Bến Đò thành xã Bến Phà.")
    assert clean in text
    [first, second] = actions(text.replace(clean, noisy), tmp_path)
    assert say(first) == "formed xã Đồi Hai < xã Đồi Một, xã Đồi Hai"
    assert (first.clause.number, second.clause.number) == (1, 2)
