namespace Zkml.Data.Datasets.Tables;

/// <summary>The spellings of true and false.</summary>
internal static class BooleanWords
{
    private static readonly HashSet<string> True = new(StringComparer.OrdinalIgnoreCase) { "true", "t", "yes", "y", "on", "1", "1.0", "ja", "wahr", "oui", "vrai", "si", "sí", "verdadero" };
    private static readonly HashSet<string> False = new(StringComparer.OrdinalIgnoreCase) { "false", "f", "no", "n", "off", "0", "0.0", "nein", "falsch", "non", "faux", "falso" };

    /// <summary>What a cell says; null if it says neither.</summary>
    public static bool? Parse(string cell) => True.Contains(cell) ? true : False.Contains(cell) ? false : null;
}
