using Zkml.Host.Json;
using Zkml.Learning.Models;
using Zkml.Learning.Training;
using Zkml.Learning.Training.Files;
using Zkml.Learning.Training.SupportVectors.Files;
using Zkml.Learning.Training.TreeModels;

namespace Zkml.Learning.ModelFiles;

/// <summary>Reads how models were trained: a <see cref="Models.Files.ProvenanceReader"/>.</summary>
internal static class TrainingProvenance
{
    private const int MaximumClasses = 1024;

    public static Provenance Read(StrictJsonObject json, string command, string file)
    {
        Provenance provenance = json.Has("trees") ? ReadTrees(json, command, file)
            : json.Has("supportVectors") ? ReadSupportVectors(json, command, file)
            : ReadNetwork(json, command, file);
        json.End();
        return provenance;
    }

    private static TreeProvenance ReadTrees(StrictJsonObject json, string command, string file) => new(
        command,
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

    private static SupportVectorProvenance ReadSupportVectors(StrictJsonObject json, string command, string file)
    {
        var validationSamples = json.Integer("validationSamples", 1, int.MaxValue);
        var trainingSamples = json.Integer("trainingSamples", 1, int.MaxValue);
        return new(
            command,
            SupportVectorConfigJson.Read(json.Object("configuration"), file),
            trainingSamples,
            json.Integers("supportVectors", MaximumClasses, 0, trainingSamples),
            validationSamples,
            json.Integer("machineValidationCorrect", 0, validationSamples),
            json.Integer("floatValidationCorrect", 0, validationSamples),
            json.Integer("integerValidationCorrect", 0, validationSamples));
    }

    private static NetworkProvenance ReadNetwork(StrictJsonObject json, string command, string file)
    {
        var validationSamples = json.Integer("validationSamples", 1, int.MaxValue);
        return new(
            command,
            TrainingConfigJson.Read(json.Object("configuration"), file),
            json.Integer("trainingSamples", 1, int.MaxValue),
            validationSamples,
            json.Integer("floatValidationCorrect", 0, validationSamples),
            json.Integer("integerValidationCorrect", 0, validationSamples));
    }
}
