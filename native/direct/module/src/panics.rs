//! A panic ends in a trap, after which the instance is of no more use; what it says goes to the host first.

/// Gives what panics say to the host.
pub(crate) fn report() {
    std::panic::set_hook(Box::new(|information| crate::host::print(&information.to_string())));
}
