use crate::Mainnet;
use snarkvm_console::{network::prelude::*, types::Field};
use std::thread;

/// Makes, while the first request is on its way, what snarkVM else makes at the first use of it (measured: 0.6 s of one core, most of it
/// the bases of BHP). A request that comes sooner waits only for the part that it needs.
pub fn start() {
    let parts: [fn(); 3] = [hash_of_functions, hashes_of_transitions, universal_verifier];
    for part in parts {
        // Without the thread everything works as well, only later.
        let _ = thread::Builder::new().spawn(part);
    }
}

fn hash_of_functions() {
    let _ = Mainnet::hash_bhp1024(&[true]);
}

fn hashes_of_transitions() {
    let _ = Mainnet::hash_psd8(&[Field::zero()]);
    let _ = Mainnet::hash_bhp512(&[true]);
    let _ = Mainnet::hash_bhp256(&[true]);
}

fn universal_verifier() {
    let _ = Mainnet::varuna_universal_verifier();
}
