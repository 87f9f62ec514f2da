namespace Zkml.Cli.Verbs;

/// <summary>All verbs, in the order of the help.</summary>
internal static class VerbCatalogue
{
    /// <summary>Makes them anew: a verb carries its parser's state.</summary>
    public static IEnumerable<Verb> Create() =>
    [
        new DataVerb(),
        new DoctorVerb(),
    ];
}
