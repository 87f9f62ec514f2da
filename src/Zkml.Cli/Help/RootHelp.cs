using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using Zkml.Cli.Verbs;

namespace Zkml.Cli.Help;

/// <summary>The command above the verbs: help and version.</summary>
internal static class RootHelp
{
    private const string Description = "Turns small machine-learning models into Aleo programs whose inferences can be proven.";

    /// <summary>The root, to which the verbs are then added.</summary>
    public static Command Create(ImmutableArray<Verb> verbs)
    {
        var help = new HelpOption { Recursive = true };
        help.Action = new HelpWithExamples((HelpAction)help.Action!, verbs);
        var root = new Command("zkml", Description) { help, new Option<bool>("--version") { Description = "Show the version", Action = new VersionAction() } };
        // The help option pardons every mistake beside it; without a verb, nothing else was asked for and a mistake is one.
        root.SetAction(((HelpWithExamples)help.Action).Invoke);
        return root;
    }
}
