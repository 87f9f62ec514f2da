//! The codec of requests and answers: a tag, then fields; a field is a length (u32, little-endian) and its bytes.

mod reader;
mod writer;

pub use reader::Reader;
pub use writer::{list, message};
