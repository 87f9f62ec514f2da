//! Programs that the reader and evaluator in C# made, read or refused (tests/Zkml.Circuits.Tests/Backends/R1cs/Files/EngineVectorTests.cs).

use snarkvm_curves::bls12_377::Fr;
use snarkvm_utilities::{FromBytes, ToBytes};
use zkml_direct_witness::Program;

const VECTORS: &[u8] = include_bytes!("vectors.bin");

/// Takes the next part, which has its length before it.
fn take<'a>(bytes: &mut &'a [u8]) -> &'a [u8] {
    let (length, rest) = bytes.split_at(4);
    let (part, rest) = rest.split_at(u32::from_le_bytes(length.try_into().unwrap()) as usize);
    *bytes = rest;
    part
}

fn elements(bytes: &[u8]) -> Vec<Fr> {
    bytes.chunks_exact(32).map(|bytes| Fr::from_bytes_le(bytes).unwrap()).collect()
}

#[test]
fn every_program_is_read_or_refused_as_in_csharp_and_gives_the_same_wires() {
    let (mut bytes, mut evaluated, mut refused) = (VECTORS, 0, 0);
    while !bytes.is_empty() {
        let (file, inputs, expected) = (take(&mut bytes), take(&mut bytes), take(&mut bytes));
        match Program::read(file) {
            Ok(program) => {
                let wires = program.evaluate(&elements(inputs)).unwrap();
                let wires: Vec<u8> = wires.iter().flat_map(|wire| wire.to_bytes_le().unwrap()).collect();
                assert!(wires == expected, "program {}: other wires", evaluated + refused);
                evaluated += 1;
            }
            Err(message) => {
                assert_eq!(message, String::from_utf8_lossy(expected));
                refused += 1;
            }
        }
    }
    assert!(evaluated >= 40 && refused >= 100, "{evaluated} evaluated, {refused} refused");
}

#[test]
fn inputs_of_another_number_or_above_their_largest_value_are_refused() {
    // The example of docs/witness-program.md: x of at most 3 bits; x^2 + 1.
    let file = [0x7a, 0x6b, 0x77, 0x70, 1, 1, 0, 1, 4, 2, 1, 7, 1, 4, 2, 2, 7, 4, 1, 8, 0, 2, 2, 2];
    let program = Program::read(&file).unwrap();
    let numbers = |numbers: &[u64]| numbers.iter().map(|number| Fr::from(*number)).collect::<Vec<_>>();
    assert_eq!(program.inputs(), 1);
    assert_eq!(program.evaluate(&numbers(&[7])).unwrap(), numbers(&[1, 50, 7, 49]));
    assert_eq!(program.evaluate(&numbers(&[8])).unwrap_err(), "input 0 is larger than the program allows");
    assert_eq!(program.evaluate(&numbers(&[])).unwrap_err(), "0 inputs, expected 1");
}

/// No bytes may end the process: every prefix and every flipped bit of a few programs, and numbers as large as they come.
#[test]
fn no_bytes_panic() {
    let (mut bytes, mut count) = (VECTORS, 0);
    while !bytes.is_empty() && count < 20 {
        let file = take(&mut bytes).to_vec();
        let (inputs, _) = (elements(take(&mut bytes)), take(&mut bytes));
        for place in 0..file.len() {
            let _ = Program::read(&file[..place]);
            for bit in 0..8 {
                let mut damaged = file.clone();
                damaged[place] ^= 1 << bit;
                if let Ok(program) = Program::read(&damaged) {
                    let _ = program.evaluate(&inputs);
                }
            }
            let mut long = file[..place].to_vec();
            long.extend([0xff; 40]);
            let _ = Program::read(&long);
        }
        count += 1;
    }
}
