using System.CommandLine;
using Zkml.Training.Presets;

namespace Zkml.Cli.Arguments;

/// <summary>The argument MODEL: a model file or the name of a preset.</summary>
internal static class ModelArgument
{
    /// <summary>Makes it.</summary>
    public static Argument<string> Create()
    {
        var argument = new Argument<string>("MODEL") { HelpName = "MODEL", Description = "A model file, as 'zkml train' and 'zkml import' write it, or a preset's name" };
        argument.CompletionSources.Add([.. PresetCatalogue.All.Select(preset => preset.Name)]);
        return argument;
    }
}
