using System.Text.Json;
using Zkml.Learning.Models;
using Zkml.Learning.Training.TreeModels;

namespace Zkml.Learning.Training;

/// <summary>How trees were trained: enough to train them again.</summary>
/// <param name="Command">The command line that trains them again.</param>
/// <param name="Configuration">What the trainer was told, the seed included.</param>
/// <param name="TrainingSamples">Samples that they learned from, before augmentation.</param>
/// <param name="Validation">How good they are on samples held back; null where none were.</param>
public sealed record TreeProvenance(string Command, TreeModelConfig Configuration, int TrainingSamples, TreeValidation? Validation = null) : Provenance(Command)
{
    /// <inheritdoc/>
    public override void WriteJson(Utf8JsonWriter json)
    {
        json.WriteNumber("trainingSamples", TrainingSamples);
        if (Validation is { } validation)
        {
            json.WriteStartObject("validation");
            json.WriteNumber("samples", validation.Samples);
            json.WriteNumber("floatCorrect", validation.FloatCorrect);
            json.WriteNumber("integerCorrect", validation.IntegerCorrect);
            json.WriteEndObject();
        }

        json.WritePropertyName("trees");
        TreeModelConfigJson.Write(json, Configuration);
    }
}
