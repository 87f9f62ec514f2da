using System.CommandLine;
using System.CommandLine.Help;

namespace Zkml.Cli.Help;

/// <summary>The root command: help and version.</summary>
internal static class RootHelp
{
    private const string Description = "Turns small machine-learning models into Aleo programs whose inferences can be proven.";

    /// <summary>The root, to which the commands are then added.</summary>
    public static Command Create()
    {
        var help = new HelpOption { Recursive = true };
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        var root = new Command("zkml", Description) { help, new Option<bool>("--version") { Description = "Show the version", Action = new VersionAction() } };
        // The help option pardons every mistake beside it; without a command, nothing else was asked for and a mistake is one.
        root.SetAction(((HelpWithExamples)help.Action).Invoke);
        return root;
    }
}
