namespace Zkml.Cli.Verbs;

/// <summary>All verbs, in the order of the help.</summary>
internal static class VerbCatalogue
{
    /// <summary>Makes them anew: a verb carries its parser's state.</summary>
    public static IEnumerable<Verb> Create() =>
    [
        new MnistVerb(),
        new PresetsVerb(),
        new DataVerb(),
        new TrainVerb(),
        new ImportVerb(),
        new InspectVerb(),
        new TranspileVerb(),
        new CountVerb(),
        new EvaluateVerb(),
        new PredictVerb(),
        new RunVerb(),
        new EngineVerb(),
        new SetupVerb(),
        new ProveVerb(),
        new VerifyVerb(),
        new ResearchVerb(),
        new DoctorVerb(),
        new HelpVerb(),
        new CompletionVerb(),
        new CompleteVerb(),
    ];
}
