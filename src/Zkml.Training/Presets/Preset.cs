using Zkml.Models.Configurations;
using Zkml.Models.ModelFiles;

namespace Zkml.Training.Presets;

/// <summary>A configuration that ships with the assembly, and the model that was trained by it.</summary>
public sealed class Preset
{
    private readonly Lazy<ModelConfig> _configuration;
    private readonly Lazy<ZkModel> _model;

    internal Preset(string name)
    {
        Name = name;
        _configuration = new(() => Read($"{name}.config.json", ModelConfigFile.Load));
        _model = new(() => Read($"{name}.model.json", ModelFile.Load));
    }

    /// <summary>What the user calls it: <c>square</c>.</summary>
    public string Name { get; }

    /// <summary>How it is trained; training by it again gives a network back to within noise, and trees exactly.</summary>
    public ModelConfig Configuration => _configuration.Value;

    /// <summary>The trained model.</summary>
    public ZkModel Model => _model.Value;

    private static T Read<T>(string file, Func<Stream, string, T> read)
    {
        using var stream = typeof(Preset).Assembly.GetManifestResourceStream($"presets/{file}")
            ?? throw new InvalidOperationException($"the assembly was built without its resource presets/{file}");
        return read(stream, $"preset {file}");
    }
}
