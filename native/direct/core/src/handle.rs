//! Serves one request.

use crate::{Kind, Refusal, limits, message, requests};

/// The tag of an answer that holds results, and of one that holds a refusal.
pub const OK: u8 = 0;
pub const REFUSED: u8 = 1;

/// How an engine serves requests.
#[derive(Clone, Copy, Debug, Default)]
pub struct Service {
    /// Verify each proof, and check each key by its certificate, before it leaves. An engine whose compiler is not trusted leaves that to another.
    pub checks_own_work: bool,
}

impl Service {
    /// The answer to a request; a refusal is an answer, too.
    pub fn handle(&self, request: &[u8]) -> Vec<u8> {
        match self.serve(request) {
            Ok(answer) => answer,
            Err(refusal) => refuse(&refusal),
        }
    }

    fn serve(&self, request: &[u8]) -> crate::Result<Vec<u8>> {
        if request.len() > limits::REQUEST_BYTES {
            return Err(Refusal::new(Kind::BadRequest, format!("a request has at most {} bytes", limits::REQUEST_BYTES)));
        }
        let (tag, fields) = request.split_first().ok_or_else(|| Refusal::new(Kind::BadRequest, "the request is empty"))?;
        let fields = message::Reader::new(fields);
        match tag {
            1 => requests::identify(fields),
            2 => requests::setup(fields, self.checks_own_work),
            3 => requests::prove(fields, self.checks_own_work),
            4 => requests::verify(fields),
            5 => requests::check_key(fields),
            6 => requests::witness(fields),
            7 => requests::digest(fields),
            8 => requests::sizes(fields),
            9 => requests::describe_key(fields),
            _ => Err(Refusal::new(Kind::BadRequest, format!("no request has the tag {tag}, expected 1 to 9"))),
        }
    }
}

/// A refusal as an answer.
pub fn refuse(refusal: &Refusal) -> Vec<u8> {
    message::message(REFUSED, &[refusal.kind.name().as_bytes(), refusal.message.as_bytes()])
}

/// The answer to a request; see [`Service`].
pub fn handle(request: &[u8]) -> Vec<u8> {
    Service::default().handle(request)
}
