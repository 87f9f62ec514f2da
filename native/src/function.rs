use crate::{
    Mainnet,
    failure::{Failure, FailureKind},
    nesting, panics,
    protocol::Reading,
};
use anyhow::{Context, Result, bail, ensure};
use snarkvm_console::{
    account::{Address, PrivateKey},
    network::prelude::*,
    program::{Identifier, Request, Value, ValueType},
};
use snarkvm_synthesizer_process::Stack;
use snarkvm_synthesizer_program::StackTrait;
use std::sync::Arc;

/// A function of a loaded program.
pub struct Function {
    pub stack: Arc<Stack<Mainnet>>,
    pub reading: Reading,
    pub name: Identifier<Mainnet>,
    pub input_types: Vec<ValueType<Mainnet>>,
}

impl Function {
    /// Finds the function `name` of the program. Functions that take records are refused: a record needs a ledger that it stands on.
    pub fn find(stack: Arc<Stack<Mainnet>>, reading: Reading, name: &str) -> Result<Self, Failure> {
        let missing = || Failure::new(FailureKind::BadProgram, format!("the program '{}' has no function '{name}'", stack.program_id()));
        let identifier = Identifier::from_str(name).map_err(|_| missing())?;
        let input_types = stack.get_function_ref(&identifier).map_err(|_| missing())?.input_types();
        let function = Self { stack, reading, name: identifier, input_types };
        for (index, kind) in function.input_types.iter().enumerate() {
            function.check_input_type(index, kind)?;
        }
        Ok(function)
    }

    /// Refuses records, and plaintext larger than a ledger takes: a type of a few characters can stand for any amount of memory.
    fn check_input_type(&self, index: usize, kind: &ValueType<Mainnet>) -> Result<(), Failure> {
        let (ValueType::Constant(plaintext) | ValueType::Public(plaintext) | ValueType::Private(plaintext)) = kind else {
            let message = format!("input {index} of '{}' is no plaintext but '{kind}'", self.name);
            return Err(Failure::new(FailureKind::NotSupported, message));
        };
        let program = self.stack.program();
        let bits = plaintext
            .size_in_bits(&|name| program.get_struct(name).cloned(), &|locator| bail!("the program has no struct '{locator}'"))
            .with_context(|| format!("the size of input {index} of '{}' is unknown", self.name))
            .map_err(Failure::of(FailureKind::BadProgram))?;
        let maximum = Mainnet::LATEST_MAX_PLAINTEXT_TYPE_SIZE_IN_BITS();
        if bits > maximum {
            let message = format!("input {index} of '{}' has {bits} bits, at most {maximum} are admitted", self.name);
            return Err(Failure::new(FailureKind::BadProgram, message));
        }
        Ok(())
    }

    /// Parses the inputs and compares them with the function's types.
    pub fn parse_inputs(&self, texts: &[String]) -> Result<Vec<Value<Mainnet>>, Failure> {
        let parse = || -> Result<Vec<Value<Mainnet>>> {
            ensure!(texts.len() == self.input_types.len(), "'{}' takes {} inputs, not {}", self.name, self.input_types.len(), texts.len());
            texts.iter().zip(&self.input_types).enumerate().map(|(index, (text, kind))| self.parse_input(index, text, kind)).collect()
        };
        panics::catch(parse).map_err(Failure::of(FailureKind::BadInput))
    }

    fn parse_input(&self, index: usize, text: &str, kind: &ValueType<Mainnet>) -> Result<Value<Mainnet>> {
        ensure!(!nesting::is_too_deep(text), "input {index} nests too deeply");
        let value = Value::from_str(text).with_context(|| format!("input {index} is no Aleo value"))?;
        self.stack.matches_value_type(&value, kind).with_context(|| format!("input {index} is no '{kind}'"))?;
        Ok(value)
    }

    /// Draws inputs of the function's types.
    pub fn sample_inputs(&self) -> Result<Vec<Value<Mainnet>>> {
        let rng = &mut rand::rng();
        let owner = Address::try_from(&PrivateKey::new(rng)?)?;
        self.input_types.iter().map(|kind| self.stack.sample_value(&owner, &kind.into(), rng)).collect()
    }

    /// A call of the function, signed by a fresh private key, so that no two can be linked.
    pub fn request(&self, inputs: Vec<Value<Mainnet>>) -> Result<(PrivateKey<Mainnet>, Request<Mainnet>)> {
        let rng = &mut rand::rng();
        let key = PrivateKey::new(rng)?;
        // The checksum is a public input of programs that have a constructor (snarkVM synthesizer/process/src/stack/authorize.rs).
        let checksum = if self.stack.program().contains_constructor() { Some(self.stack.program_checksum_as_field()?) } else { None };
        let inputs = inputs.into_iter();
        let request =
            Request::sign(&key, *self.stack.program_id(), self.name, inputs, &self.input_types, None, true, checksum, false, rng)?;
        Ok((key, request))
    }
}
