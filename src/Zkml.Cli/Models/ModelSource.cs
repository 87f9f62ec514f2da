using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Models.ModelFiles;
using Zkml.Training.Presets;

namespace Zkml.Cli.Models;

/// <summary>What a MODEL argument names: a model file, or a preset.</summary>
internal static class ModelSource
{
    /// <summary>Loads it. A file of that name goes before a preset.</summary>
    /// <exception cref="MalformedInputException">There is neither, or the file is malformed.</exception>
    public static ZkModel Load(string argument)
    {
        if (Directory.Exists(argument))
        {
            throw new MalformedInputException(argument, "", "this is a directory; expected a model file, such as model.json, or a preset's name");
        }

        if (argument == UntrustedFile.StandardInput || File.Exists(argument))
        {
            return ModelFile.Load(argument);
        }

        return !NamesPreset(argument)
            ? throw new MalformedInputException(argument, "", "no such file; expected a model file, as 'zkml train' and 'zkml import' write it, or a preset's name")
            : PresetCatalogue.Find(argument).Model;
    }

    /// <summary>Whether it is not a file, and can only be a preset's name.</summary>
    public static bool NamesPreset(string argument) =>
        argument != UntrustedFile.StandardInput && !File.Exists(argument) && !argument.Contains('/') && !argument.Contains(Path.DirectorySeparatorChar) && !Path.HasExtension(argument);
}
