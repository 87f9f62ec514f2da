use crate::failure::{Failure, FailureKind};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use std::path::PathBuf;

/// A request without its number.
pub enum Command {
    Hello,
    Parse(Parse),
    Evaluate(Evaluate),
    Count(Count),
    Synthesize(Synthesize),
    Prove(Prove),
    Verify(Verify),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parse {
    pub program: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evaluate {
    pub program: String,
    pub function: String,
    pub inputs: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    pub program: String,
    pub function: String,
    pub inputs: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Synthesize {
    pub program: String,
    pub function: String,
    pub proving_key: PathBuf,
    pub verifying_key: PathBuf,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Prove {
    pub program: String,
    pub function: String,
    pub inputs: Vec<String>,
    pub proving_key: PathBuf,
    pub verifying_key: PathBuf,
    pub varuna: Option<u32>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Verify {
    pub program: String,
    pub function: String,
    pub verifying_key: PathBuf,
    pub execution: Value,
    pub varuna: u32,
}

/// Takes a line apart: the request's number, where it has one, and its command or why it is none.
pub fn parse(line: &str) -> (Option<u64>, Result<Command, Failure>) {
    let mut properties = match serde_json::from_str::<Map<String, Value>>(line) {
        Ok(properties) => properties,
        Err(error) => return (None, Err(refused(format!("the request is not a JSON object: {error}")))),
    };
    let Some(id) = properties.remove("id").and_then(|id| id.as_u64()) else {
        return (None, Err(refused("'id' is missing or is no whole number")));
    };
    (Some(id), command(properties))
}

fn command(mut properties: Map<String, Value>) -> Result<Command, Failure> {
    let name = properties.remove("command");
    match name.as_ref().and_then(Value::as_str) {
        Some("hello") => read::<Nothing>(properties).map(|_| Command::Hello),
        Some("parse") => read(properties).map(Command::Parse),
        Some("evaluate") => read(properties).map(Command::Evaluate),
        Some("count") => read(properties).map(Command::Count),
        Some("synthesize") => read(properties).map(Command::Synthesize),
        Some("prove") => read(properties).map(Command::Prove),
        Some("verify") => read(properties).map(Command::Verify),
        Some(other) => Err(refused(format!("there is no command '{other}'"))),
        None => Err(refused("'command' is missing or is no string")),
    }
}

fn read<T: DeserializeOwned>(properties: Map<String, Value>) -> Result<T, Failure> {
    serde_json::from_value(Value::Object(properties)).map_err(Failure::of(FailureKind::BadRequest))
}

fn refused(message: impl std::fmt::Display) -> Failure {
    Failure::new(FailureKind::BadRequest, message)
}
