using System.Text.Json;
using Zkml.Host.Json;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Configurations.SupportVectors;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.Files;

namespace Zkml.Models.ModelFiles;

/// <summary>The JSON form of a model's provenance.</summary>
internal static class ProvenanceJson
{
    private const int MaximumCommandLength = 4096;

    private const int MaximumClasses = 1024;

    public static Provenance Read(StrictJsonObject json, string file)
    {
        Provenance provenance = json.Has("import") ? ReadImport(json, json.Object("import"), file)
            : json.Has("trees") ? ReadTrees(json, file)
            : json.Has("supportVectors") ? ReadSupportVectors(json, file)
            : ReadNetwork(json, file);
        json.End();
        return provenance;
    }

    public static void Write(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteStartObject();
        json.WriteString("command", provenance.Command);
        switch (provenance)
        {
            case NetworkProvenance network:
                WriteNetwork(json, network);
                break;
            case TreeProvenance trees:
                WriteTrees(json, trees);
                break;
            case SupportVectorProvenance machine:
                WriteSupportVectors(json, machine);
                break;
            case ImportProvenance import:
                WriteImport(json, import);
                break;
        }

        json.WriteEndObject();
    }

    private static string ReadCommand(StrictJsonObject json, string file) => FileNames.ReadLine(json, "command", file, MaximumCommandLength);

    private static ImportProvenance ReadImport(StrictJsonObject json, StrictJsonObject import, string file)
    {
        var provenance = new ImportProvenance(
            ReadCommand(json, file),
            FileNames.ReadLine(import, "format", file, ImportProvenance.MaximumLength),
            FileNames.ReadLine(import, "file", file, ImportProvenance.MaximumLength),
            FileNames.ReadLine(import, "sha256", file, 64));
        import.End();
        return provenance;
    }

    private static void WriteImport(Utf8JsonWriter json, ImportProvenance provenance)
    {
        json.WriteStartObject("import");
        json.WriteString("format", provenance.Format);
        json.WriteString("file", provenance.File);
        json.WriteString("sha256", provenance.Sha256);
        json.WriteEndObject();
    }

    private static TreeProvenance ReadTrees(StrictJsonObject json, string file) => new(
        ReadCommand(json, file),
        TreeModelConfigJson.Read(json.Object("trees"), file),
        json.Integer("trainingSamples", 1, int.MaxValue),
        json.Has("validation") ? ReadValidation(json.Object("validation")) : null);

    private static TreeValidation ReadValidation(StrictJsonObject json)
    {
        var samples = json.Integer("samples", 1, int.MaxValue);
        var validation = new TreeValidation(samples, json.Integer("floatCorrect", 0, samples), json.Integer("integerCorrect", 0, samples));
        json.End();
        return validation;
    }

    private static void WriteTrees(Utf8JsonWriter json, TreeProvenance provenance)
    {
        json.WriteNumber("trainingSamples", provenance.TrainingSamples);
        if (provenance.Validation is { } validation)
        {
            json.WriteStartObject("validation");
            json.WriteNumber("samples", validation.Samples);
            json.WriteNumber("floatCorrect", validation.FloatCorrect);
            json.WriteNumber("integerCorrect", validation.IntegerCorrect);
            json.WriteEndObject();
        }

        json.WritePropertyName("trees");
        TreeModelConfigJson.Write(json, provenance.Configuration);
    }

    private static SupportVectorProvenance ReadSupportVectors(StrictJsonObject json, string file)
    {
        var validationSamples = json.Integer("validationSamples", 1, int.MaxValue);
        var trainingSamples = json.Integer("trainingSamples", 1, int.MaxValue);
        return new(
            ReadCommand(json, file),
            SupportVectorConfigJson.Read(json.Object("configuration"), file),
            trainingSamples,
            json.Integers("supportVectors", MaximumClasses, 0, trainingSamples),
            validationSamples,
            json.Integer("machineValidationCorrect", 0, validationSamples),
            json.Integer("floatValidationCorrect", 0, validationSamples),
            json.Integer("integerValidationCorrect", 0, validationSamples));
    }

    private static void WriteSupportVectors(Utf8JsonWriter json, SupportVectorProvenance provenance)
    {
        json.WriteNumber("trainingSamples", provenance.TrainingSamples);
        ExactArray.Write(json, "supportVectors", provenance.SupportVectors.AsSpan());
        json.WriteNumber("validationSamples", provenance.ValidationSamples);
        json.WriteNumber("machineValidationCorrect", provenance.MachineValidationCorrect);
        json.WriteNumber("floatValidationCorrect", provenance.FloatValidationCorrect);
        json.WriteNumber("integerValidationCorrect", provenance.IntegerValidationCorrect);
        json.WritePropertyName("configuration");
        SupportVectorConfigJson.Write(json, provenance.Configuration);
    }

    private static NetworkProvenance ReadNetwork(StrictJsonObject json, string file)
    {
        var validationSamples = json.Integer("validationSamples", 1, int.MaxValue);
        return new(
            ReadCommand(json, file),
            TrainingConfigJson.Read(json.Object("configuration"), file),
            json.Integer("trainingSamples", 1, int.MaxValue),
            validationSamples,
            json.Integer("floatValidationCorrect", 0, validationSamples),
            json.Integer("integerValidationCorrect", 0, validationSamples));
    }

    private static void WriteNetwork(Utf8JsonWriter json, NetworkProvenance provenance)
    {
        json.WriteNumber("trainingSamples", provenance.TrainingSamples);
        json.WriteNumber("validationSamples", provenance.ValidationSamples);
        json.WriteNumber("floatValidationCorrect", provenance.FloatValidationCorrect);
        json.WriteNumber("integerValidationCorrect", provenance.IntegerValidationCorrect);
        json.WritePropertyName("configuration");
        TrainingConfigJson.Write(json, provenance.Configuration);
    }
}
