using System.Text.Json;
using Zkml.Host.Json;

namespace Zkml.Research.Results;

/// <summary>The JSON form of <see cref="SvmFigures"/>.</summary>
internal static class SvmFiguresJson
{
    private const int MaximumClasses = 256;

    public static SvmFigures Read(StrictJsonObject json, string path)
    {
        var figures = new SvmFigures(
            json.Integer("samples", 0, int.MaxValue),
            json.Number("accuracy", 0, 1),
            json.Integers("supportVectors", MaximumClasses, 0, int.MaxValue),
            json.Number("trainingSeconds", 0, double.MaxValue),
            ConfusionMatrixJson.Read(json, path, "machine"));
        json.End();
        return figures;
    }

    public static void Write(Utf8JsonWriter json, SvmFigures figures)
    {
        json.WriteStartObject("machine");
        json.WriteNumber("samples", figures.Samples);
        json.WriteNumber("accuracy", figures.Accuracy);
        json.WriteArray("supportVectors", figures.SupportVectors.AsSpan());
        json.WriteNumber("trainingSeconds", figures.TrainingSeconds);
        ConfusionMatrixJson.Write(json, figures.Confusion);
        json.WriteEndObject();
    }
}
