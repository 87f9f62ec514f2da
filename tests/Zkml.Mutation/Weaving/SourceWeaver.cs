using System.Text;
using Microsoft.CodeAnalysis.Text;
using Zkml.Mutation.Mutants;

namespace Zkml.Mutation.Weaving;

/// <summary>
/// Weaves all mutants of a file into one text, each behind a switch: so a build serves them all. Hosts are nodes of one syntax tree, so any two of
/// them are apart or one lies within the other; an inner mutant lives in the original version of the outer one.
/// </summary>
internal sealed class SourceWeaver
{
    private readonly string _source;
    private readonly string _switch;
    private readonly StringBuilder _text = new();
    private readonly List<(Mutant Mutant, TextSpan Span)> _places = [];

    private SourceWeaver(string source, string switchName)
    {
        _source = source;
        _switch = switchName;
    }

    /// <summary>The text with its mutants.</summary>
    /// <param name="source">The file as it is.</param>
    /// <param name="mutants">Those of this file, numbered.</param>
    /// <param name="switchName">The full name of the class that says which mutant is on.</param>
    public static WovenFile Weave(string source, IReadOnlyList<Mutant> mutants, string switchName)
    {
        var weaver = new SourceWeaver(source, switchName);
        Mutant[] ordered = [.. mutants.OrderBy(mutant => mutant.Host.Start).ThenByDescending(mutant => mutant.Host.Length).ThenBy(mutant => mutant.Number)];
        weaver.Write(new TextSpan(0, source.Length), ordered);
        return new WovenFile(weaver._text.ToString(), weaver._places);
    }

    private void Write(TextSpan span, ReadOnlySpan<Mutant> inner)
    {
        var position = span.Start;
        while (!inner.IsEmpty)
        {
            var outer = inner[0];
            var within = 1;
            while (within < inner.Length && inner[within].Host.Start < outer.Host.End)
            {
                within++;
            }

            _text.Append(_source, position, outer.Host.Start - position);
            Write(outer, inner[1..within]);
            position = outer.Host.End;
            inner = inner[within..];
        }

        _text.Append(_source, position, span.End - position);
    }

    private void Write(Mutant mutant, ReadOnlySpan<Mutant> inner)
    {
        var start = _text.Length;
        var on = $"{_switch}.On({mutant.Number})";
        switch (mutant.Form)
        {
            case WeavingForm.Expression:
                _text.Append($"({on} ? ({mutant.Replacement}) : (");
                Write(mutant.Host, inner);
                _text.Append("))");
                break;
            case WeavingForm.Statement:
                _text.Append($"if ({on}) {{ {mutant.Replacement} }} else {{ ");
                Write(mutant.Host, inner);
                _text.Append(" }");
                break;
            case WeavingForm.Before:
                _text.Append($"{{ if ({on}) {{ {mutant.Replacement} }} ");
                Write(mutant.Host, inner);
                _text.Append(" }");
                break;
            default:
                WriteConstant(mutant, inner, on);
                break;
        }

        _places.Add((mutant, TextSpan.FromBounds(start, _text.Length)));
    }

    private void WriteConstant(Mutant mutant, ReadOnlySpan<Mutant> inner, string on)
    {
        var field = _source.Substring(mutant.Host.Start, mutant.Host.Length);
        var value = field.IndexOf('=') + 1;
        _text.Append(field[..value].Replace("const ", "static readonly ", StringComparison.Ordinal)).Append($" ({on} ? ({mutant.Replacement}) : ");
        foreach (var other in inner)
        {
            _text.Append($"{_switch}.On({other.Number}) ? ({other.Replacement}) : ");
        }

        _text.Append($"({field[value..^1].Trim()}));");
        foreach (var other in inner)
        {
            _places.Add((other, TextSpan.FromBounds(_text.Length - 1, _text.Length)));
        }
    }
}
