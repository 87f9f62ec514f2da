//! An engine in a process of its own.

use std::{
    io::{Read, Write},
    path::PathBuf,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};
use zkml_direct_core::message::{Reader, list, message};

pub struct Engine {
    process: Child,
    input: Option<ChildStdin>,
    output: ChildStdout,
}

/// An answer's fields, or the kind and message of a refusal.
pub type Answer = Result<Vec<Vec<u8>>, (String, String)>;

/// What setup answers.
#[derive(Clone)]
pub struct Keys {
    pub proving: Vec<u8>,
    pub verifying: Vec<u8>,
    pub certificate: Vec<u8>,
    pub sizes: Vec<u64>,
}

/// A folder with SRS files: the one that `ZKML_PARAMETERS` names, or else the one that the C# package embeds.
pub fn parameters() -> Option<PathBuf> {
    let embedded = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../src/Zkml.Varuna/Parameters/Srs"));
    let folder = std::env::var_os("ZKML_PARAMETERS").map_or_else(embedded, PathBuf::from);
    if !folder.is_dir() {
        eprintln!("skipped: ZKML_PARAMETERS names no folder with SRS files");
        return None;
    }
    Some(folder)
}

impl Engine {
    /// An engine that looks SRS files up where this machine has them.
    pub fn start() -> Self {
        Self::with(&[])
    }

    pub fn with(arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zkml-direct"));
        Self::of(command.args(arguments).envs(parameters().map(|folder| ("ZKML_PARAMETERS", folder))))
    }

    /// Like `with`, but without any folder of SRS files from the environment.
    pub fn alone(arguments: &[&str]) -> Self {
        Self::of(Command::new(env!("CARGO_BIN_EXE_zkml-direct")).args(arguments).env_remove("ZKML_PARAMETERS"))
    }

    fn of(command: &mut Command) -> Self {
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = command.spawn().expect("the engine starts");
        let (input, output) = (process.stdin.take(), process.stdout.take().expect("a pipe"));
        Self { process, input, output }
    }

    pub fn send(&mut self, bytes: &[u8]) {
        self.input.as_mut().expect("open").write_all(bytes).expect("the engine reads");
    }

    /// Closes the engine's input and gives its exit code.
    pub fn end(self) -> Option<i32> {
        self.end_with_output().0
    }

    /// Closes the engine's input and gives its exit code, and what it still wrote.
    pub fn end_with_output(mut self) -> (Option<i32>, Vec<u8>) {
        self.input = None;
        let mut output = Vec::new();
        self.output.read_to_end(&mut output).expect("the engine ends");
        (self.process.wait().expect("the engine ends").code(), output)
    }

    pub fn receive(&mut self) -> Answer {
        let mut length = [0; 4];
        self.output.read_exact(&mut length).expect("the engine answers");
        let mut answer = vec![0; u32::from_le_bytes(length) as usize];
        self.output.read_exact(&mut answer).expect("a whole answer");
        let (tag, mut rest) = answer.split_first().expect("a tag");
        let mut fields = Vec::new();
        while !rest.is_empty() {
            let field = Reader::new(rest).field("answer").expect("a field").to_vec();
            rest = &rest[4 + field.len()..];
            fields.push(field);
        }
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
        match tag {
            0 => Ok(fields),
            1 => Err((text(&fields[0]), text(&fields[1]))),
            _ => panic!("an answer with the tag {tag}"),
        }
    }

    /// Sends a message as a frame and gives the answer.
    pub fn raw(&mut self, message: &[u8]) -> Answer {
        self.send(&(message.len() as u32).to_le_bytes());
        self.send(message);
        self.receive()
    }

    pub fn ask(&mut self, tag: u8, fields: &[&[u8]]) -> Answer {
        self.raw(&message(tag, fields))
    }

    pub fn setup(&mut self, r1cs: &[u8]) -> Keys {
        let fields = self.ask(2, &[r1cs]).expect("keys");
        let sizes = fields[3].as_chunks().0.iter().map(|bytes| u64::from_le_bytes(*bytes)).collect();
        Keys { proving: fields[0].clone(), verifying: fields[1].clone(), certificate: fields[2].clone(), sizes }
    }

    /// A proof of witnesses given as `.wtns` files, and the public inputs of each.
    pub fn prove(&mut self, r1cs: &[u8], keys: &Keys, witnesses: &[Vec<u8>]) -> (Vec<u8>, Vec<Vec<u8>>) {
        let fields = self.try_prove(r1cs, &keys.proving, witnesses).expect("a proof");
        (fields[0].clone(), items(&fields[1]))
    }

    pub fn try_prove(&mut self, r1cs: &[u8], key: &[u8], witnesses: &[Vec<u8>]) -> Answer {
        self.ask(3, &[r1cs, key, &[], &list(witnesses)])
    }

    /// Nothing where the proof is accepted, else the reason.
    pub fn verify(&mut self, key: &[u8], inputs: &[Vec<u8>], proof: &[u8]) -> Result<(), String> {
        verdict(self.ask(4, &[key, &list(inputs), proof]).expect("a verdict"))
    }

    pub fn check_key(&mut self, r1cs: &[u8], key: &[u8], certificate: &[u8]) -> Result<(), String> {
        verdict(self.ask(5, &[r1cs, key, certificate]).expect("a verdict"))
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.input = None;
        let _ = self.process.wait();
    }
}

fn verdict(fields: Vec<Vec<u8>>) -> Result<(), String> {
    let reason = String::from_utf8(fields[1].clone()).expect("UTF-8");
    match fields[0][..] {
        [1] if reason.is_empty() => Ok(()),
        [0] if !reason.is_empty() => Err(reason),
        _ => panic!("neither accepted nor refused with a reason: {fields:?}"),
    }
}

/// The items of a field that is a list.
pub fn items(field: &[u8]) -> Vec<Vec<u8>> {
    let framed = [&(field.len() as u32).to_le_bytes(), field].concat();
    Reader::new(&framed).list("answer", 128).expect("a list").into_iter().map(<[u8]>::to_vec).collect()
}
