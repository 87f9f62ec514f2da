use super::CommandResult;
use crate::failure::Failure;
use serde::Serialize;
use std::io::{self, Write};

/// The answers to one request: any number of stages, then a result or an error.
pub struct Reply {
    id: Option<u64>,
}

#[derive(Serialize)]
struct Document<'a> {
    id: Option<u64>,
    #[serde(flatten)]
    content: Content<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Content<'a> {
    Progress(&'a str),
    Result(&'a CommandResult),
    Error(&'a Failure),
}

impl Reply {
    /// Answers to the request `id`; none where the request did not say.
    pub fn to(id: Option<u64>) -> Self {
        Self { id }
    }

    /// Says what the engine does now.
    pub fn progress(&self, stage: &str) {
        self.write(Content::Progress(stage));
    }

    /// Ends the answer.
    pub fn finish(&self, outcome: Result<CommandResult, Failure>) {
        match &outcome {
            Ok(result) => self.write(Content::Result(result)),
            Err(failure) => self.write(Content::Error(failure)),
        }
    }

    /// A caller that does not read any more will close standard input too, which ends the process: no error of its own.
    fn write(&self, content: Content) {
        let mut line = serde_json::to_vec(&Document { id: self.id, content }).expect("answers have string keys");
        line.push(b'\n');
        let mut output = io::stdout().lock();
        let _ = output.write_all(&line).and_then(|()| output.flush());
    }
}
