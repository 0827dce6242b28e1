"""The terms that our data is said in, a closed set: a mistyped name is an ``ImportError``.

Terms of our own stand in ``kg.ttl`` with their definitions; of others there are those that our data uses.
"""

from pyoxigraph import NamedNode

from ontology import iris

_CUBE = "https://cube.link/"
_DCTERMS = "http://purl.org/dc/terms/"
_GEO = "http://www.opengis.net/ont/geosparql#"
_OA = "http://www.w3.org/ns/oa#"
_OWL = "http://www.w3.org/2002/07/owl#"
_PROV = "http://www.w3.org/ns/prov#"
_QB = "http://purl.org/linked-data/cube#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_SCHEMA_HTTP = "http://schema.org/"  # as https://cube.link/ writes it
_SDMX_DIMENSION = "http://purl.org/linked-data/sdmx/2009/dimension#"
_SH = "http://www.w3.org/ns/shacl#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_XSD = "http://www.w3.org/2001/XMLSchema#"

# Classes of ours
ADMINISTRATIVE_UNIT = iris.term("AdministrativeUnit")
UNREGISTERED_UNIT = iris.term("UnregisteredUnit")
VILLAGE = iris.term("Village")
BODY = iris.term("Body")
SOURCE_TEXT = iris.term("SourceText")
REPORT = iris.term("Report")
RESOLUTION_TEXT = iris.term("ResolutionText")
CONGRESS = iris.term("Congress")
MERGER = iris.term("Merger")
PARTICIPATION = iris.term("Participation")
TOTAL = iris.term("Total")
PARTY_COMMITTEE = iris.term("PartyCommittee")
VILLAGE_MERGER = iris.term("VillageMerger")
CLAIM = iris.term("Claim")
PASSAGE = iris.term("Passage")
AGENDA_ITEM = iris.term("AgendaItem")
BREAKTHROUGH = iris.term("Breakthrough")
KEY_TASK = iris.term("KeyTask")
SLOGAN = iris.term("Slogan")
CONGRESS_THEME = iris.term("CongressTheme")
CONGRESS_MOTTO = iris.term("CongressMotto")
THEME_WORD = iris.term("ThemeWord")
DOCUMENT = iris.term("Document")
CITATION = iris.term("Citation")
ISSUE = iris.term("Issue")
RUN = iris.term("Run")

# Properties of ours, of units
NAME = iris.term("name")
UNIT_TYPE = iris.term("unitType")
EDITION = iris.term("edition")
WITHIN = iris.term("within")
LATITUDE = iris.term("latitude")
LONGITUDE = iris.term("longitude")
AREA = iris.term("area")
POPULATION = iris.term("population")
VALID_FROM = iris.term("validFrom")
VALID_UNTIL = iris.term("validUntil")
LEVEL = iris.term("level")

# Of reports and their congresses
ABOUT = iris.term("about")
HAS_CONGRESS = iris.term("congress")
IN_GRAPH = iris.term("inGraph")
FILE = iris.term("file")
SHA256 = iris.term("sha256")
ENCODING = iris.term("encoding")
LINES = iris.term("lines")
PAGES = iris.term("pages")
COMMUNE = iris.term("commune")
ORDINAL = iris.term("ordinal")
TERM = iris.term("term")
STATED_PROVINCE = iris.term("statedProvince")
STATED_DISTRICT = iris.term("statedDistrict")

# Of mergers and of party committees
RESULT = iris.term("result")
ORIGINAL = iris.term("original")
EFFECTIVE = iris.term("effective")
LEGAL_BASIS = iris.term("legalBasis")
HAS_PARTICIPATION = iris.term("participation")
UNIT = iris.term("unit")
ROLE = iris.term("role")
EXTENT = iris.term("extent")
MEMBERS = iris.term("members")
ARTICLE = iris.term("article")
CLAUSE = iris.term("clause")
AFTER_CLAUSE = iris.term("afterClause")
STATED_THROUGH = iris.term("statedThrough")
REPLACES_PART = iris.term("replacesPart")
REPLACES_WHOLE = iris.term("replacesWhole")
METHOD = iris.term("method")
BY_DISTRICT = iris.term("byDistrict")
BY_COMMUNES = iris.term("byCommunes")
ORGANISATIONS = iris.term("organisations")
BEFORE = iris.term("before")
AFTER = iris.term("after")
NAME_BEFORE = iris.term("nameBefore")
NAME_AFTER = iris.term("nameAfter")

# Of claims
IN_REPORT = iris.term("report")
SUBJECT = iris.term("subject")
INDICATOR = iris.term("indicator")
WORDING = iris.term("wording")
VALUE = iris.term("value")
VALUE2 = iris.term("value2")
FIGURE = iris.term("figure")
STATED_UNIT = iris.term("statedUnit")
MEASURE = iris.term("measure")
PERIOD = iris.term("period")
PERIOD_START = iris.term("periodStart")
PERIOD_END = iris.term("periodEnd")
ASPECT = iris.term("aspect")
BASE_YEAR = iris.term("baseYear")
KIND = iris.term("kind")
COMPARATOR = iris.term("comparator")
CELL = iris.term("cell")

VARIANT = iris.term("variant")

# Of passages
PASSAGE_OF = iris.term("passageOf")
LINE = iris.term("line")
PAGE = iris.term("page")
SECTION = iris.term("section")
IN_TABLE = iris.term("inTable")

# Of what congresses chose, and of documents and issues
SCOPE = iris.term("scope")
TITLE = iris.term("title")
DESCRIPTION = iris.term("description")
THEME = iris.term("theme")
DECIDED_BY = iris.term("decidedBy")
DECIDES = iris.term("decides")
WORD = iris.term("word")
OUTCOME = iris.term("outcome")
TEXT = iris.term("text")
NUMBER = iris.term("number")
DOCUMENT_TYPE = iris.term("documentType")
STATED_TYPE = iris.term("statedType")
HAS_ISSUER = iris.term("issuer")
ISSUER_NAME = iris.term("issuerName")
CITES = iris.term("cites")
CODE = iris.term("code")
MESSAGE = iris.term("message")

# Of resolutions that arrange units
TEXT_OF = iris.term("textOf")
ARRANGES = iris.term("arranges")
OPERATIVE = iris.term("operative")
HAS_TOTAL = iris.term("total")
COUNT = iris.term("count")

# Of concepts
QUANTITY_KIND = iris.term("quantityKind")
DIRECTION = iris.term("direction")
BASE_UNIT = iris.term("baseUnit")
CONVERSION_FACTOR = iris.term("conversionFactor")

# Of graphs, in the catalogue
INPUT_HASH = iris.term("inputHash")

# Terms of others
CUBE_OBSERVATION = NamedNode(f"{_CUBE}observation")
CUBE_OBSERVATION_CLASS = NamedNode(f"{_CUBE}Observation")
CUBE_OBSERVED_BY = NamedNode(f"{_CUBE}observedBy")
DCAT_DATASET = NamedNode("http://www.w3.org/ns/dcat#Dataset")
DCAT_VERSION = NamedNode("http://www.w3.org/ns/dcat#version")
DCTERMS_DATE = NamedNode(f"{_DCTERMS}date")
DCTERMS_FORMAT = NamedNode(f"{_DCTERMS}format")
DCTERMS_IDENTIFIER = NamedNode(f"{_DCTERMS}identifier")
DCTERMS_IS_REPLACED_BY = NamedNode(f"{_DCTERMS}isReplacedBy")
DCTERMS_REFERENCES = NamedNode(f"{_DCTERMS}references")
DCTERMS_REPLACES = NamedNode(f"{_DCTERMS}replaces")
DCTERMS_SOURCE = NamedNode(f"{_DCTERMS}source")
DCTERMS_TITLE = NamedNode(f"{_DCTERMS}title")
GEO_AS_WKT = NamedNode(f"{_GEO}asWKT")
GEO_GEOMETRY = NamedNode(f"{_GEO}Geometry")
GEO_HAS_GEOMETRY = NamedNode(f"{_GEO}hasGeometry")
GEO_WKT_LITERAL = NamedNode(f"{_GEO}wktLiteral")
META_ANNOTATION = NamedNode(f"{_CUBE}meta/annotation")
META_ANNOTATION_CONTEXT = NamedNode(f"{_CUBE}meta/annotationContext")
META_LIMIT = NamedNode(f"{_CUBE}meta/Limit")
OA_END = NamedNode(f"{_OA}end")
OA_EXACT = NamedNode(f"{_OA}exact")
OA_PREFIX = NamedNode(f"{_OA}prefix")
OA_START = NamedNode(f"{_OA}start")
OA_SUFFIX = NamedNode(f"{_OA}suffix")
OWL_DATATYPE_PROPERTY = NamedNode(f"{_OWL}DatatypeProperty")
OWL_OBJECT_PROPERTY = NamedNode(f"{_OWL}ObjectProperty")
OWL_SAME_AS = NamedNode(f"{_OWL}sameAs")
PROV_SOFTWARE_AGENT = NamedNode(f"{_PROV}SoftwareAgent")
PROV_USED = NamedNode(f"{_PROV}used")
PROV_WAS_ASSOCIATED_WITH = NamedNode(f"{_PROV}wasAssociatedWith")
PROV_WAS_DERIVED_FROM = NamedNode(f"{_PROV}wasDerivedFrom")
PROV_WAS_GENERATED_BY = NamedNode(f"{_PROV}wasGeneratedBy")
QB_DATA_SET = NamedNode(f"{_QB}dataSet")
QB_HAS_OBSERVATION = NamedNode(f"{_QB}observation")
QB_OBSERVATION = NamedNode(f"{_QB}Observation")
QB_SLICE = NamedNode(f"{_QB}slice")
QB_SLICE_CLASS = NamedNode(f"{_QB}Slice")
QB_SLICE_STRUCTURE = NamedNode(f"{_QB}sliceStructure")
RDF_TYPE = NamedNode(f"{_RDF}type")
RDF_LANG_STRING = NamedNode(f"{_RDF}langString")
RDFS_LABEL = NamedNode(f"{_RDFS}label")
RDFS_RANGE = NamedNode(f"{_RDFS}range")
RDFS_SUB_CLASS_OF = NamedNode(f"{_RDFS}subClassOf")
RDFS_SUB_PROPERTY_OF = NamedNode(f"{_RDFS}subPropertyOf")
SCHEMA_MAX_VALUE = NamedNode(f"{_SCHEMA_HTTP}maxValue")
SCHEMA_MIN_VALUE = NamedNode(f"{_SCHEMA_HTTP}minValue")
SCHEMA_NAME = NamedNode(f"{_SCHEMA_HTTP}name")
SCHEMA_VALUE = NamedNode(f"{_SCHEMA_HTTP}value")
SDMX_REF_PERIOD = NamedNode(f"{_SDMX_DIMENSION}refPeriod")
SH_HAS_VALUE = NamedNode(f"{_SH}hasValue")
SH_PATH = NamedNode(f"{_SH}path")
SKOS_ALT_LABEL = NamedNode(f"{_SKOS}altLabel")
SKOS_BROADER = NamedNode(f"{_SKOS}broader")
SKOS_CONCEPT = NamedNode(f"{_SKOS}Concept")
SKOS_IN_SCHEME = NamedNode(f"{_SKOS}inScheme")
SKOS_NOTATION = NamedNode(f"{_SKOS}notation")
SKOS_PREF_LABEL = NamedNode(f"{_SKOS}prefLabel")
VOID_TRIPLES = NamedNode("http://rdfs.org/ns/void#triples")
XSD_DATE = NamedNode(f"{_XSD}date")
XSD_DECIMAL = NamedNode(f"{_XSD}decimal")
XSD_INTEGER = NamedNode(f"{_XSD}integer")
XSD_GYEAR = NamedNode(f"{_XSD}gYear")
XSD_GYEAR_MONTH = NamedNode(f"{_XSD}gYearMonth")
