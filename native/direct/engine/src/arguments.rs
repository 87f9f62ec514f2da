use std::path::PathBuf;

const USAGE: &str = "usage: zkml-direct [--parameters DIRECTORY] [--threads COUNT]";

/// The environment variable that names a folder with SRS files.
const VARIABLE: &str = "ZKML_PARAMETERS";

/// What the command line says.
pub(crate) struct Arguments {
    /// Folders in which SRS files are looked up, in this order.
    pub(crate) parameters: Vec<PathBuf>,
    /// How many threads prove; nothing for one a core.
    pub(crate) threads: Option<usize>,
}

impl Arguments {
    pub(crate) fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let (mut parameters, mut threads) = (Vec::new(), None);
        while let Some(argument) = arguments.next() {
            let value = arguments.next().ok_or(USAGE)?;
            match argument.as_str() {
                "--parameters" => parameters.push(PathBuf::from(value)),
                "--threads" => {
                    let count = value.parse().ok().filter(|count| (1..=1024).contains(count));
                    threads = Some(count.ok_or_else(|| format!("--threads '{value}' is not a number from 1 to 1024"))?);
                }
                _ => return Err(format!("'{argument}' is not an option; {USAGE}")),
            }
        }
        parameters.extend(std::env::var_os(VARIABLE).filter(|value| !value.is_empty()).map(PathBuf::from));
        parameters.extend(std::env::current_exe().ok().and_then(|path| path.parent().map(PathBuf::from)));
        Ok(Self { parameters, threads })
    }
}
