using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Zkml.Data.Datasets;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Models.Configurations;
using Zkml.Training.Presets;

namespace Zkml.Research.Sets;

/// <summary>
/// Reads the JSON form of an experiment set, version 1: bases, each a preset's or another configuration with changes, and experiments, each a base with changes and seeds.
/// </summary>
internal sealed partial class ExperimentSetReader(string file)
{
    private const string Format = "zkml-experiments";
    private const int Version = 1;
    private const int MaximumBases = 256;
    private const int MaximumExperiments = 4096;
    private const int MaximumSeeds = 100;
    private const int MaximumTextLength = 1024;

    /// <summary>The limit for all configurations after their changes: a set states a change in one line, and a configuration is a thousand times as long.</summary>
    private const int MaximumConfigurationBytes = 16 * 1024 * 1024;

    private readonly Dictionary<string, ConfigurationBase> _bases = [];
    private long _configurationBytes;
    private int _experiments;

    /// <summary>Reads the whole document.</summary>
    /// <exception cref="MalformedInputException">It is not such a set; the message names the place.</exception>
    public ExperimentSet Read(JsonElement root)
    {
        var json = new StrictJsonObject(root, file, "");
        if (json.Text("format") != Format || json.Integer("version", 0, int.MaxValue) != Version)
        {
            throw new MalformedInputException(file, "format", $"expected '{Format}' of version {Version}, found '{json.Text("format")}' of version {json.Integer("version", 0, int.MaxValue)}");
        }

        var (name, description) = (Name(json), Line(json, "description"));
        foreach (var item in json.Array("bases", MaximumBases))
        {
            ReadBase(new(item.Element, file, item.Place));
        }

        ImmutableArray<Experiment> experiments = [.. json.Array("experiments", MaximumExperiments).SelectMany(item => ReadExperiments(new(item.Element, file, item.Place), name))];
        json.End();
        if (experiments.IsEmpty)
        {
            throw new MalformedInputException(file, "experiments", "there is none; add at least one");
        }

        var twice = experiments.CountBy(experiment => (experiment.Name, experiment.Configuration.Seed)).FirstOrDefault(count => count.Value > 1);
        return twice.Value == 0
            ? new(name, description, experiments)
            : throw new MalformedInputException(file, "experiments", $"'{twice.Key.Name}' with the seed {twice.Key.Seed} is there {twice.Value} times; give each its own name");
    }

    private void ReadBase(StrictJsonObject json)
    {
        var name = Name(json);
        var start = (json.Has("preset"), json.Has("configuration"), json.Has("base")) switch
        {
            (true, false, false) => new(PresetJson(json), null),
            (false, true, false) => new(json.Element("configuration").Element.Clone(), null),
            (false, false, true) => Base(json),
            _ => throw new MalformedInputException(file, json.Place, "expected one of 'preset', 'configuration' and 'base'"),
        };
        var changed = Change(start, json);
        json.End();
        if (!_bases.TryAdd(name, changed))
        {
            throw new MalformedInputException(file, json.Place, $"a base '{name}' is there already; give each its own name");
        }
    }

    private IEnumerable<Experiment> ReadExperiments(StrictJsonObject json, string set)
    {
        var name = Name(json);
        var changed = Change(Base(json), json);
        var published = json.Has("published") ? ReadPublished(json.Object("published")) : null;
        var seeds = json.Has("seeds") ? json.Integers("seeds", MaximumSeeds, 0, int.MaxValue) : [];
        json.End();
        var configuration = ModelConfigFile.Read(changed.Json, $"{file}: {json.Place} ({name})") with
        {
            Name = name,
            Description = $"The experiment {name} of the set {set}.",
        };
        if (!DatasetCatalogue.Images.Any(source => source.Name == configuration.Dataset))
        {
            throw new MalformedInputException(file, json.Place, $"the configuration is for '{configuration.Dataset}'; experiments take images: {string.Join(", ", DatasetCatalogue.Images.Select(source => source.Name))}");
        }

        _experiments += Math.Max(1, seeds.Length);
        if (_experiments > MaximumExperiments)
        {
            throw new MalformedInputException(file, json.Place, $"up to here there are {_experiments} experiments, each seed counted; at most {MaximumExperiments} are allowed");
        }

        return (seeds.IsEmpty ? [configuration.Seed] : seeds).Select(seed => new Experiment(name, configuration with { Seed = seed }, changed.Standardisation, published));
    }

    private ConfigurationBase Base(StrictJsonObject json) => _bases.TryGetValue(json.Text("base"), out var found)
        ? found
        : throw new MalformedInputException(file, json.Element("base").Place, $"there is no base '{json.Text("base")}' before this; expected one of {string.Join(", ", _bases.Keys)}");

    private ConfigurationBase Change(ConfigurationBase start, StrictJsonObject json)
    {
        var changed = json.Has("changes") ? MergePatch.Apply(start.Json, json.Element("changes").Element, file, json.Element("changes").Place) : start.Json;
        _configurationBytes += JsonMarshal.GetRawUtf8Value(changed).Length;
        if (_configurationBytes > MaximumConfigurationBytes)
        {
            throw new MalformedInputException(file, json.Place, $"up to here the configurations have {_configurationBytes} bytes in total; at most {MaximumConfigurationBytes} are allowed");
        }

        return new(changed, json.Has("standardise") ? ReadStandardisation(json.Object("standardise")) : start.Standardisation);
    }

    private static Standardisation ReadStandardisation(StrictJsonObject json)
    {
        var read = new Standardisation(json.Integer("bits", 2, 16), json.Integer("fractionBits", 0, 12));
        json.End();
        return read;
    }

    private PublishedResult ReadPublished(StrictJsonObject json)
    {
        var read = new PublishedResult(
            Line(json, "source"),
            json.Number("accuracy", 0, 1),
            json.Has("weights") ? json.Integer("weights", 0, int.MaxValue) : null,
            json.Has("constraints") ? json.Integer("constraints", 0, int.MaxValue) : null,
            Line(json, "difference"));
        json.End();
        return read;
    }

    private JsonElement PresetJson(StrictJsonObject json)
    {
        using var stream = new MemoryStream();
        ModelConfigFile.Save(PresetCatalogue.Find(json.Text("preset")).Configuration, stream);
        stream.Position = 0;
        using var document = JsonFile.Parse(stream, file);
        return document.RootElement.Clone();
    }

    private string Name(StrictJsonObject json) => json.Text("name") is var name && Harmless().IsMatch(name)
        ? name
        : throw new MalformedInputException(file, json.Element("name").Place, "expected a name of 1 to 64 lower-case letters, digits, '-' and '_' that begins with a letter");

    private string Line(StrictJsonObject json, string property) => json.Text(property) is var text && text.Length <= MaximumTextLength && !text.Any(char.IsControl)
        ? text
        : throw new MalformedInputException(file, json.Element(property).Place, $"expected one line of at most {MaximumTextLength} characters");

    [GeneratedRegex(@"\A[a-z][a-z0-9_-]{0,63}\z")]
    private static partial Regex Harmless();
}
