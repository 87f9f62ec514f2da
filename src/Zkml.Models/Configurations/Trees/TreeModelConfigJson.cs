using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Features;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Models.Files;
using Zkml.Models.Quantization.Trees;

namespace Zkml.Models.Configurations.Trees;

/// <summary>The JSON form of the configuration of a model of trees, version 1. Everything but name, description, data set and learner may be left out.</summary>
internal static class TreeModelConfigJson
{
    public const string Format = "zkml-trees";

    private const int MaximumIgnored = 4096;
    private const double LargestTestShare = 0.99;

    private static readonly FormatHeader Header = new(Format, 1);

    public static TreeModelConfig Read(StrictJsonObject json, string file)
    {
        var header = ModelConfigHeader.Read(Header, json, file);
        var defaults = new TreeQuantizationOptions();
        var config = new TreeModelConfig
        {
            Name = header.Name,
            Description = header.Description,
            Dataset = header.Dataset,
            Pipeline = json.Has("pipeline") ? ImagePipelineJson.Read(json.Element("pipeline").Element, file, json.Element("pipeline").Place) : null,
            Learner = TreeLearnerJson.Read(json, file),
            Target = json.Has("target") ? FileNames.ReadLine(json, "target", file, TableSchema.MaximumNameLength) : null,
            IgnoredColumns = json.Has("ignoredColumns") ? ReadNames(json, file) : [],
            TestShare = json.Has("testShare") ? json.Number("testShare", 0, LargestTestShare) : 0,
            Categories = json.Has("categories") ? json.Choice("categories", TableSchemaJson.EncodingNames) : CategoryEncoding.OneHot,
            Quantization = new(
                json.Has("featureBits") ? json.Integer("featureBits", 1, 31) : defaults.FeatureBits,
                json.Has("leafBits") ? json.Integer("leafBits", 2, 32) : null),
            Augmentation = json.Has("augmentation") ? AugmentationConfigJson.Read(json.Object("augmentation")) : AugmentationConfig.None,
            Seed = json.Has("seed") ? json.Integer("seed", 0, int.MaxValue) : 0,
        };
        json.End();
        return config;
    }

    public static void Write(Utf8JsonWriter json, TreeModelConfig config)
    {
        json.WriteStartObject();
        ModelConfigHeader.Of(config).Write(Header, json);
        if (config.Pipeline is { } pipeline)
        {
            json.WritePropertyName("pipeline");
            pipeline.WriteJson(json);
        }

        if (config.Target is { } target)
        {
            json.WriteString("target", target);
        }

        if (!config.IgnoredColumns.IsEmpty)
        {
            json.WriteArray("ignoredColumns", config.IgnoredColumns.AsSpan());
        }

        if (config.TestShare > 0)
        {
            json.WriteNumber("testShare", config.TestShare);
        }

        json.WriteString("categories", TableSchemaJson.EncodingNames.First(choice => choice.Value == config.Categories).Name);
        TreeLearnerJson.Write(json, config.Learner);
        json.WriteNumber("featureBits", config.Quantization.FeatureBits);
        if (config.Quantization.LeafBits is { } leafBits)
        {
            json.WriteNumber("leafBits", leafBits);
        }

        if (config.Augmentation.Copies > 0)
        {
            AugmentationConfigJson.Write(json, config.Augmentation);
        }

        json.WriteNumber("seed", config.Seed);
        json.WriteEndObject();
    }

    private static ImmutableArray<string> ReadNames(StrictJsonObject json, string file) =>
    [
        .. json.Array("ignoredColumns", MaximumIgnored).Select(item => item.Element.ValueKind == JsonValueKind.String
            ? item.Element.GetString()!
            : throw new MalformedInputException(file, item.Place, "expected the name of a column")),
    ];
}
