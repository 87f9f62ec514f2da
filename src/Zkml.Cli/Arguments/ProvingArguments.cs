using System.CommandLine;
using Zkml.Cli.Output;
using Zkml.Host.Parameters;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Keys;
using Zkml.SnarkVm.Proving;

namespace Zkml.Cli.Arguments;

/// <summary>The options of every command that needs snarkVM.</summary>
internal sealed class ProvingArguments
{
    private static readonly Lazy<HttpClient> Client = new(() => new());

    private readonly ChoiceOption<EngineChoice> _engine = new("--engine", "The engine that runs snarkVM; auto uses the native engine if it is installed, otherwise WASM", EngineChoice.Auto, Enum.GetValues<EngineChoice>());
    private readonly Option<string?> _parameters = new("--parameters") { Description = "The directory with SRS files; by default ZKML_PARAMETERS, otherwise the cache. Missing files are downloaded into it", HelpName = "DIR" };

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
        _engine.Get(arguments),
        ParameterStore.FromEnvironment(arguments.GetValue(_parameters)),
        Download(work),
        KeyCache.FromEnvironment(terminal.Log),
        EngineTimeouts.Default,
        work,
        terminal.Log);
}
