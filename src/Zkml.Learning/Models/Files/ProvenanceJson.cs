using System.Text.Json;
using Zkml.Host.Json;
using Zkml.Learning.Training.Files;

namespace Zkml.Learning.Models.Files;

/// <summary>The JSON form of a model's provenance.</summary>
internal static class ProvenanceJson
{
    private const int MaximumCommandLength = 4096;

    public static Provenance Read(StrictJsonObject json, string file)
    {
        var validationSamples = json.Integer("validationSamples", 1, int.MaxValue);
        var provenance = new Provenance(
            FileNames.ReadLine(json, "command", file, MaximumCommandLength),
            TrainingConfigJson.Read(json.Object("configuration"), file),
            json.Integer("trainingSamples", 1, int.MaxValue),
            validationSamples,
            json.Integer("floatValidationCorrect", 0, validationSamples),
            json.Integer("integerValidationCorrect", 0, validationSamples));
        json.End();
        return provenance;
    }

    public static void Write(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteStartObject();
        json.WriteString("command", provenance.Command);
        json.WriteNumber("trainingSamples", provenance.TrainingSamples);
        json.WriteNumber("validationSamples", provenance.ValidationSamples);
        json.WriteNumber("floatValidationCorrect", provenance.FloatValidationCorrect);
        json.WriteNumber("integerValidationCorrect", provenance.IntegerValidationCorrect);
        json.WritePropertyName("configuration");
        TrainingConfigJson.Write(json, provenance.Configuration);
        json.WriteEndObject();
    }
}
