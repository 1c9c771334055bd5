//! The JSON Schema of a request. Whether schema and rules agree is judged in `oracle/json_schema`.

mod document;
