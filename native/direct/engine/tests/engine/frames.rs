use crate::{
    circuit::Circuit,
    harness::{Engine, parameters},
};
use zkml_direct_core::{digest::digest, message::message};

#[test]
fn the_engine_says_what_it_is() {
    let fields = Engine::with(&["--threads", "3"]).ask(1, &[]).unwrap();
    let identity: String = String::from_utf8(fields[0].clone()).unwrap();
    let version = env!("CARGO_PKG_VERSION");
    let expected =
        format!(r#"{{"protocol":1,"engine":"zkml-direct","version":"{version}","snarkvm":"4.12.0","varuna":3,"wide":false,"threads":3}}"#);
    assert_eq!(identity, expected);
}

#[test]
fn the_digest_is_that_of_the_library() {
    assert_eq!(Engine::start().ask(7, &[]), Ok(vec![digest().to_vec()]));
}

#[test]
fn a_malformed_request_is_refused_and_the_next_one_served() {
    let mut engine = Engine::start();
    let cases: [&[u8]; 8] = [
        b"",
        &[0],
        &[10],
        &[255, 1, 2],
        // A field that is cut: its length, its content, and one that announces 4 GB.
        &[8, 1, 0],
        &[8, 4, 0, 0, 0, 1],
        &[8, 255, 255, 255, 255],
        // A byte too many.
        &[7, 0],
    ];
    for request in cases {
        let (kind, message) = engine.raw(request).unwrap_err();
        assert_eq!(kind, "bad-request", "{request:?}: {message}");
    }
    // A list that announces more items than there may be, and one with bytes behind its last item.
    let key = [0; 672];
    assert_eq!(engine.ask(4, &[&key, &u32::MAX.to_le_bytes(), &[]]).unwrap_err().0, "bad-request");
    assert_eq!(engine.ask(4, &[&key, &[0, 0, 0, 0, 9], &[]]).unwrap_err().0, "bad-request");
    assert_eq!(engine.ask(4, &[&key, &[1, 0, 0, 0], &[]]).unwrap_err().0, "bad-request");
    assert!(engine.ask(7, &[]).is_ok());
}

#[test]
fn the_engine_ends_with_its_input() {
    assert_eq!(Engine::start().end(), Some(0));
    let mut cut = Engine::start();
    cut.send(&[5, 0, 0, 0, 1]);
    assert_eq!(cut.end(), Some(2));
    let mut cut = Engine::start();
    cut.send(&[5, 0]);
    assert_eq!(cut.end(), Some(2));
}

#[test]
fn an_option_that_is_none_is_refused() {
    for arguments in [vec!["--help"], vec!["--threads", "0"], vec!["--threads", "x"], vec!["--threads"], vec!["file", "x"]] {
        assert_eq!(Engine::with(&arguments).end(), Some(2), "{arguments:?}");
    }
}

#[test]
fn the_engine_ends_with_its_input_even_in_the_middle_of_a_request() {
    let Some(_) = parameters() else { return };
    let mut circuit = Circuit::small();
    // Keys of this one take a good part of a second.
    circuit.rows = circuit.rows.iter().cycle().take(6_000).cloned().collect();
    let request = message(2, &[&circuit.file()]);
    let mut engine = Engine::start();
    for _ in 0..2 {
        engine.send(&(request.len() as u32).to_le_bytes());
        engine.send(&request);
    }
    let (code, output) = engine.end_with_output();
    assert_eq!((code, output.len()), (Some(0), 0));
}
