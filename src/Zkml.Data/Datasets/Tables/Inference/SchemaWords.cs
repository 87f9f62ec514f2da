namespace Zkml.Data.Datasets.Tables.Inference;

/// <summary>Says what a column of a schema is.</summary>
public static class SchemaWords
{
    /// <summary>In a few words.</summary>
    public static string Of(TableColumn column) => column switch
    {
        NumericColumn { Sign: { } sign } => $"numbers with '{sign}'",
        NumericColumn => "numbers",
        BooleanColumn => "yes or no",
        DateColumn date => $"dates written {date.Format}: {string.Join(", ", date.Parts.Select(DateColumn.NameOf))}",
        CategoricalColumn categorical => string.Join(", ", categorical.Categories.Select(CategoricalColumn.NameOf)),
        _ => throw new NotSupportedException(column.GetType().Name),
    };
}
