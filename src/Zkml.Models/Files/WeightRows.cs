using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Models.Files;

/// <summary>
/// A layer's weights in a file: one line a neuron or kernel, an object from the column to the weight, without the zeros and in the order of the columns.
/// </summary>
internal static class WeightRows
{
    public static void Write<T>(Utf8JsonWriter json, ReadOnlySpan<T> weights, int columnCount)
        where T : struct, INumber<T>
    {
        // The writer would put every weight on a line of its own, so the lines are made here, indented as the writer would.
        var indentation = new string(' ', 2 * json.CurrentDepth);
        var lines = new StringBuilder("[");
        for (var start = 0; start < weights.Length; start += columnCount)
        {
            lines.Append(start == 0 ? "\n" : ",\n").Append(indentation).Append("  ");
            AppendRow(lines, weights.Slice(start, columnCount));
        }

        json.WritePropertyName("weights");
        json.WriteRawValue(lines.Append('\n').Append(indentation).Append(']').ToString());
    }

    private static void AppendRow<T>(StringBuilder lines, ReadOnlySpan<T> row)
        where T : struct, INumber<T>
    {
        var separator = "{";
        for (var column = 0; column < row.Length; column++)
        {
            if (row[column] != T.Zero)
            {
                lines.Append(separator).Append(CultureInfo.InvariantCulture, $"\"{column}\": {row[column]}");
                separator = ", ";
            }
        }

        lines.Append(separator == "{" ? "{}" : "}");
    }

    /// <summary>Reads the rows of a layer whose size has been checked.</summary>
    public static T[] Read<T>(StrictJsonObject layer, string file, int rowCount, int columnCount, Func<JsonElement, string, T> readWeight)
        where T : struct, INumber<T>
    {
        var rows = ExactArray.Of(layer, "weights", rowCount, file);
        var weights = new T[rowCount * columnCount];
        for (var row = 0; row < rowCount; row++)
        {
            ReadRow(rows[row].Element, file, rows[row].Place, weights.AsSpan(row * columnCount, columnCount), readWeight);
        }

        return weights;
    }

    private static void ReadRow<T>(JsonElement element, string file, string place, Span<T> row, Func<JsonElement, string, T> readWeight)
        where T : struct, INumber<T>
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new MalformedInputException(file, place, "expected an object from column to weight");
        }

        var previous = -1;
        foreach (var property in element.EnumerateObject())
        {
            var weightPlace = $"{place}.{property.Name}";
            if (!int.TryParse(property.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var column) || column >= row.Length)
            {
                throw new MalformedInputException(file, weightPlace, $"expected a column from 0 to {row.Length - 1}");
            }

            if (column <= previous)
            {
                throw new MalformedInputException(file, weightPlace, $"column {column} follows column {previous}; each column may be there once, in ascending order");
            }

            row[column] = readWeight(property.Value, weightPlace);
            previous = column;
            if (row[column] == T.Zero)
            {
                throw new MalformedInputException(file, weightPlace, "a weight of zero must be left out");
            }
        }
    }
}
