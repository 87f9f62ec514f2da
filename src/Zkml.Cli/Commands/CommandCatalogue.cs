using Zkml.Cli.Commands.Cache;

namespace Zkml.Cli.Commands;

/// <summary>All commands, in the order of the help.</summary>
internal static class CommandCatalogue
{
    /// <summary>Creates them anew: a command carries its parser's state.</summary>
    public static IEnumerable<ZkmlCommand> Create() =>
    [
        new MnistCommand(),
        new PresetsCommand(),
        new DataCommand(),
        new TrainCommand(),
        new ImportCommand(),
        new InspectCommand(),
        new TranspileCommand(),
        new CountCommand(),
        new EvaluateCommand(),
        new PredictCommand(),
        new RunCommand(),
        new EngineCommand(),
        new SetupCommand(),
        new ProveCommand(),
        new VerifyCommand(),
        new ProveAccuracyCommand(),
        new VerifyAccuracyCommand(),
        new OnChainCommand(),
        new ResearchCommand(),
        new CacheCommand(),
        new DoctorCommand(),
        new HelpCommand(),
        new CompletionCommand(),
        new CompleteCommand(),
    ];
}
