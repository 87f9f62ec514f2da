using System.CommandLine;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Host.Parameters;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Keys;
using Zkml.SnarkVm.Proving;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Keys;
using Zkml.Varuna.Proving;

namespace Zkml.Cli.Arguments;

/// <summary>The options of every command that needs snarkVM.</summary>
internal sealed class ProvingArguments
{
    private static readonly Lazy<HttpClient> Client = new(() => new());

    private readonly ChoiceOption<ProvingEngine> _engine;
    private readonly Option<string?> _parameters = new("--parameters") { Description = "The directory with SRS files; by default ZKML_PARAMETERS, otherwise the cache. Missing files are downloaded into it", HelpName = "DIR" };

    /// <summary>The options of a command.</summary>
    /// <param name="kinds">The kinds of proofs that it makes or verifies.</param>
    public ProvingArguments(ProofKinds kinds = ProofKinds.Aleo) => _engine = kinds == ProofKinds.Aleo
        ? new("--engine", "The engine that runs snarkVM; auto uses the native engine if it is installed, otherwise WASM", ProvingEngine.Auto, ProvingEngine.Auto, ProvingEngine.Native, ProvingEngine.Wasm)
        : new(
            "--engine",
            "The engine: for direct proofs auto, module (in this process) or native; for Aleo functions auto, native or wasm. auto uses the native engine if it is installed",
            ProvingEngine.Auto,
            Enum.GetValues<ProvingEngine>());

    /// <summary>Downloads SRS files.</summary>
    /// <param name="progress">Shows the downloads.</param>
    public static ParameterDownload Download(IProgress<DownloadProgress> progress) => new(() => Client.Value, progress);

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_engine);
        command.Add(_parameters);
    }

    /// <summary>What was asked for.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="terminal">Receives progress messages.</param>
    /// <param name="work">Shows stages and downloads.</param>
    public ProvingOptions Get(ParseResult arguments, Terminal terminal, WorkProgress work) => new(
        _engine.Get(arguments) switch
        {
            ProvingEngine.Auto => EngineChoice.Auto,
            ProvingEngine.Native => EngineChoice.Native,
            ProvingEngine.Wasm => EngineChoice.Wasm,
            _ => throw new UsageException("--engine module is for direct proofs; for Aleo functions expected one of: auto, native, wasm"),
        },
        ParameterStore.FromEnvironment(arguments.GetValue(_parameters)),
        Download(work),
        KeyCache.FromEnvironment(terminal.Log),
        EngineTimeouts.Default,
        work,
        terminal.Log);

    /// <summary>What was asked for, of direct proofs.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="terminal">Receives progress messages.</param>
    /// <param name="work">Shows stages and downloads.</param>
    public DirectProvingOptions GetDirect(ParseResult arguments, Terminal terminal, WorkProgress work) => Direct(
        _engine.Get(arguments) switch
        {
            ProvingEngine.Auto => DirectEngineChoice.Auto,
            ProvingEngine.Native => DirectEngineChoice.Native,
            ProvingEngine.Module => DirectEngineChoice.Module,
            _ => throw new UsageException("--engine wasm is for Aleo functions (--target aleo); for direct proofs expected one of: auto, module, native"),
        },
        arguments.GetValue(_parameters),
        terminal,
        work);

    /// <summary>What a command without these options makes direct keys and proofs with.</summary>
    /// <param name="terminal">Receives progress messages.</param>
    /// <param name="work">Shows stages and downloads.</param>
    public static DirectProvingOptions DirectDefaults(Terminal terminal, WorkProgress work) => Direct(DirectEngineChoice.Auto, null, terminal, work);

    private static DirectProvingOptions Direct(DirectEngineChoice engine, string? parameters, Terminal terminal, WorkProgress work) =>
        new(engine, DirectKeyCache.FromEnvironment(terminal.Log), ParameterStore.FromEnvironment(parameters), Download(work), Progress: work, Log: terminal.Log);
}
