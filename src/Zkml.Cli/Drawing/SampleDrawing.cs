using System.Globalization;
using Spectre.Console;
using Zkml.Data.Features;
using Zkml.Data.Features.Samples;
using Zkml.Data.Features.Tables;

namespace Zkml.Cli.Drawing;

/// <summary>Shows what a model saw: an image, or the features of a row that the model looks at.</summary>
internal static class SampleDrawing
{
    private const int MaximumRows = 40;

    /// <summary>Draws it.</summary>
    public static void Draw(IAnsiConsole console, SampleInput sample, FeaturePipeline pipeline)
    {
        if (pipeline is TablePipeline table && sample.Row is { } row)
        {
            console.Write(RowTable(sample.Inputs, row, table));
        }
        else
        {
            ImageDrawing.Draw(console, GreyImage.Of(sample, pipeline));
        }
    }

    private static Table RowTable(int[] inputs, double[] row, TablePipeline pipeline)
    {
        var drawing = new Table().Border(TableBorder.Rounded).AddColumns("feature", "value", "in the circuit");
        drawing.Columns[1].RightAligned();
        drawing.Columns[2].RightAligned();
        var input = 0;
        for (var feature = 0; feature < row.Length; feature++)
        {
            if (pipeline.Encodings[feature] is not null && input++ < MaximumRows)
            {
                drawing.AddRow(
                    new Text(pipeline.Schema.FeatureNames[feature]),
                    new Text(row[feature].ToString("G9", CultureInfo.InvariantCulture)),
                    new Text(inputs[input - 1].ToString(CultureInfo.InvariantCulture)));
            }
        }

        return input > MaximumRows ? drawing.AddRow($"and {input - MaximumRows} more", "", "") : drawing;
    }
}
