//! Starts an engine and talks to it.

use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

pub struct Engine {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    requests: u64,
}

impl Engine {
    /// Starts an engine whose home directory is `home`: there it looks for SRS files.
    pub fn start(home: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_zkml-engine"))
            .env("HOME", home)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the engine starts");
        let input = child.stdin.take().expect("it has standard input");
        let output = BufReader::new(child.stdout.take().expect("it has standard output"));
        Self { child, input, output, requests: 0 }
    }

    /// Starts an engine that finds no SRS file; most commands need none.
    pub fn without_parameters() -> Self {
        Self::start(Path::new("/nonexistent"))
    }

    /// Asks and reads the answer, past the stages.
    pub fn ask(&mut self, command: &str, properties: Value) -> Value {
        self.send(command, properties);
        loop {
            let answer = self.read();
            assert_eq!(answer["id"], self.requests);
            if answer.get("progress").is_none() {
                return answer;
            }
        }
    }

    /// Asks for something that works.
    pub fn result(&mut self, command: &str, properties: Value) -> Value {
        let mut answer = self.ask(command, properties);
        assert!(answer.get("error").is_none(), "{answer}");
        answer["result"].take()
    }

    /// Asks for something that fails: the kind of the error and its message.
    pub fn error(&mut self, command: &str, properties: Value) -> (String, String) {
        let answer = self.ask(command, properties);
        let text = |name: &str| answer["error"][name].as_str().unwrap_or_else(|| panic!("no error: {answer}")).to_owned();
        (text("kind"), text("message"))
    }

    /// Sends a request without waiting for its answer.
    pub fn send(&mut self, command: &str, mut properties: Value) {
        self.requests += 1;
        properties["id"] = json!(self.requests);
        properties["command"] = json!(command);
        self.send_line(properties.to_string().as_bytes());
    }

    /// Sends any bytes as a line.
    pub fn send_line(&mut self, line: &[u8]) {
        self.input.write_all(line).and_then(|()| self.input.write_all(b"\n")).expect("the engine reads");
    }

    /// Reads one line of answer.
    pub fn read(&mut self) -> Value {
        let mut line = String::new();
        self.output.read_line(&mut line).expect("the engine answers in UTF-8");
        serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error} in {line:?}"))
    }

    /// Closes the engine's standard input.
    pub fn hang_up(self) -> Child {
        self.child
    }
}
