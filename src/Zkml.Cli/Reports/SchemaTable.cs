using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Datasets.Tables.Inference;
using TableColumn = Zkml.Data.Datasets.Tables.TableColumn;

namespace Zkml.Cli.Reports;

/// <summary>The columns that a model may look at.</summary>
internal static class SchemaTable
{
    /// <summary>As a table.</summary>
    public static Table Create(TableSchema schema)
    {
        var columns = new Table().Border(TableBorder.Rounded).AddColumns("column", "kind", "features");
        foreach (var column in schema.Columns)
        {
            columns.AddRow(new Text(column.Name), new Text(SchemaWords.Of(column)), new Text($"{column.FeatureCount}"));
        }

        return columns;
    }

    /// <summary>As <c>--json</c> gives it.</summary>
    public static JsonArray ToJson(TableSchema schema) =>
        new([.. schema.Columns.Select(column => new JsonObject { ["name"] = column.Name, ["kind"] = Kind(column), ["features"] = column.FeatureCount })]);

    private static string Kind(TableColumn column) => column switch { NumericColumn => "numeric", BooleanColumn => "boolean", DateColumn => "date", _ => "categorical" };
}
