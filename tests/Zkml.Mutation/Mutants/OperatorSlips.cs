namespace Zkml.Mutation.Mutants;

/// <summary>What an operator or a method is mistaken for.</summary>
internal static class OperatorSlips
{
    private static readonly Dictionary<string, (string Other, MutantKind Kind)[]> Operators = new()
    {
        ["<"] = [("<=", MutantKind.Boundary), (">=", MutantKind.NegatedCondition)],
        ["<="] = [("<", MutantKind.Boundary), (">", MutantKind.NegatedCondition)],
        [">"] = [(">=", MutantKind.Boundary), ("<=", MutantKind.NegatedCondition)],
        [">="] = [(">", MutantKind.Boundary), ("<", MutantKind.NegatedCondition)],
        ["=="] = [("!=", MutantKind.Equality)],
        ["!="] = [("==", MutantKind.Equality)],
        ["+"] = [("-", MutantKind.Arithmetic)],
        ["-"] = [("+", MutantKind.Arithmetic)],
        ["*"] = [("+", MutantKind.Arithmetic)],
        ["/"] = [("*", MutantKind.Arithmetic)],
        ["%"] = [("*", MutantKind.Arithmetic)],
        ["<<"] = [(">>", MutantKind.Arithmetic)],
        [">>"] = [("<<", MutantKind.Arithmetic)],
        ["&"] = [("|", MutantKind.Arithmetic)],
        ["|"] = [("&", MutantKind.Arithmetic)],
        ["^"] = [("&", MutantKind.Arithmetic)],
        ["&&"] = [("||", MutantKind.Logic)],
        ["||"] = [("&&", MutantKind.Logic)],
        ["??"] = [("", MutantKind.Fallback)],
        ["+="] = [("-=", MutantKind.Arithmetic)],
        ["-="] = [("+=", MutantKind.Arithmetic)],
        ["*="] = [("+=", MutantKind.Arithmetic)],
        ["&="] = [("|=", MutantKind.Arithmetic)],
        ["|="] = [("&=", MutantKind.Arithmetic)],
    };

    private static readonly Dictionary<string, string> Siblings = Both(
        ("Min", "Max"), ("Any", "All"), ("First", "Last"), ("FirstOrDefault", "LastOrDefault"), ("OrderBy", "OrderByDescending"), ("Take", "Skip"),
        ("TakeWhile", "SkipWhile"), ("Floor", "Ceiling"), ("MinBy", "MaxBy"), ("StartsWith", "EndsWith"), ("TrimStart", "TrimEnd"), ("Union", "Intersect"),
        ("Add", "Subtract"), ("And", "Or"), ("Push", "Enqueue"), ("IndexOf", "LastIndexOf"));

    public static IReadOnlyList<(string Other, MutantKind Kind)> Of(string text) => Operators.GetValueOrDefault(text, []);

    public static string? Sibling(string method) => Siblings.GetValueOrDefault(method);

    public static string? Step(string text) => text switch { "++" => "--", "--" => "++", _ => null };

    private static Dictionary<string, string> Both(params (string One, string Other)[] pairs) =>
        pairs.Concat(pairs.Select(pair => (pair.Other, pair.One))).ToDictionary(pair => pair.Item1, pair => pair.Item2);
}
