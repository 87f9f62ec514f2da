//! Homes with SRS files, and keys made once for all tests.

use crate::{harness::Engine, programs};
use serde_json::{Value, json};
use std::{
    env, fs,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    sync::OnceLock,
};
use tempfile::TempDir;

/// The files that keys of small functions need, by their names in `ZKML_PARAMETERS` and as snarkVM names them.
pub const FILES: [(&str, &str); 2] = [
    ("powers-of-beta-16.usrs", "powers-of-beta-16.usrs.84631bc"),
    ("shifted-powers-of-beta-16.usrs", "shifted-powers-of-beta-16.usrs.d99bcb3"),
];

/// A home directory with the SRS files linked into it, or none where the machine has no files.
pub fn home() -> Option<TempDir> {
    let Some(folder) = env::var_os("ZKML_PARAMETERS").map(PathBuf::from) else {
        eprintln!("skipped: ZKML_PARAMETERS names no folder with SRS files");
        return None;
    };
    let home = tempfile::tempdir().expect("a temporary folder");
    let resources = resources(home.path());
    fs::create_dir_all(&resources).expect("a folder");
    for (from, to) in FILES {
        symlink(folder.join(from), resources.join(to)).expect("a link");
    }
    Some(home)
}

/// Where snarkVM looks for SRS files.
pub fn resources(home: &Path) -> PathBuf {
    home.join(".aleo/resources")
}

/// The keys of a program's function, on disk.
pub struct Keys {
    folder: TempDir,
    /// What the engine said when it made them.
    pub report: Value,
}

impl Keys {
    pub fn make(program: &str, function: &str) -> Option<Self> {
        let home = home()?;
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut keys = Self { folder, report: Value::Null };
        let request = json!({ "program": program, "function": function, "provingKey": keys.proving(), "verifyingKey": keys.verifying() });
        keys.report = Engine::start(home.path()).result("synthesize", request);
        Some(keys)
    }

    /// The keys of `programs::ADD`.
    pub fn of_add() -> Option<&'static Self> {
        static KEYS: OnceLock<Option<Keys>> = OnceLock::new();
        KEYS.get_or_init(|| Self::make(programs::ADD, "main")).as_ref()
    }

    pub fn proving(&self) -> PathBuf {
        self.folder.path().join("main.prover")
    }

    pub fn verifying(&self) -> PathBuf {
        self.folder.path().join("main.verifier")
    }

    /// A request to prove with these keys.
    pub fn prove(&self, program: &str, inputs: &[&str]) -> Value {
        json!({ "program": program, "function": "main", "inputs": inputs, "provingKey": self.proving(), "verifyingKey": self.verifying() })
    }

    /// A request to verify with these keys.
    pub fn verify(&self, program: &str, execution: &Value) -> Value {
        json!({ "program": program, "function": "main", "execution": execution, "verifyingKey": self.verifying(), "varuna": 3 })
    }

    /// An execution of `programs::ADD` for 1 + 2, made once.
    pub fn execution_of_add() -> Option<&'static Value> {
        static EXECUTION: OnceLock<Option<Value>> = OnceLock::new();
        let make = || {
            let request = Self::of_add()?.prove(programs::ADD, &["1u8", "2u8"]);
            Some(Engine::without_parameters().result("prove", request)["execution"].take())
        };
        EXECUTION.get_or_init(make).as_ref()
    }
}
