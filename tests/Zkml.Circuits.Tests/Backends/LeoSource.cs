using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Zkml.Circuits.Tests.Backends;

/// <summary>
/// Runs the Leo that the back end writes, read as the Leo compiler reads it: a cast binds tighter than a product, a product tighter than a sum, and a name is
/// known only after the statement that defines it. Numbers of the field are integers here; that they are small enough is what intervals prove.
/// </summary>
internal sealed partial class LeoSource
{
    private readonly Dictionary<string, (string[] Parameters, string Body)> _functions = [];
    private readonly string _input;
    private readonly string[] _statements;

    public LeoSource(string source)
    {
        source = Comment().Replace(source, "");
        foreach (Match function in Function().Matches(source))
        {
            string[] parameters = [.. function.Groups[2].Value.Split(',').Select(parameter => parameter.Split(':')[0].Trim())];
            _functions.Add(function.Groups[1].Value, (parameters, function.Groups[3].Value));
        }

        var main = MainFunction().Match(source);
        _input = main.Groups[1].Value;
        _statements = [.. main.Groups[2].Value.Split(';').Select(statement => statement.Trim()).Where(statement => statement.Length > 0)];
    }

    /// <summary>What <c>main</c> returns for words by their path: <c>[0u32]</c>, <c>.w0</c>, or nothing.</summary>
    public BigInteger[] Run(IReadOnlyDictionary<string, (BigInteger Word, int Width)> words)
    {
        var known = words.ToDictionary(word => _input + word.Key, word => (object)word.Value.Word);
        foreach (var statement in _statements)
        {
            if (Let().Match(statement) is { Success: true } let)
            {
                var value = new Expression(let.Groups[3].Value, known, _functions).Read();
                if (let.Groups[2].Value != "field")
                {
                    ((BigInteger)value).ShouldBeInRange(0, (BigInteger.One << int.Parse(let.Groups[2].Value[1..], CultureInfo.InvariantCulture)) - 1);
                }

                known.TryAdd(let.Groups[1].Value, value).ShouldBeTrue($"{let.Groups[1].Value} is defined twice");
            }
            else
            {
                statement.ShouldStartWith("return ");
                var result = statement["return ".Length..];
                return [.. result.Trim('[', ']').Split(',').Select(output => (BigInteger)new Expression(output.Trim(), known, _functions).Read())];
            }
        }

        throw new InvalidOperationException("main returns nothing");
    }

    [GeneratedRegex("//[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^fn (\w+)\(([^)]*)\) -> field \{\s*return (.*?);\s*\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Function();

    [GeneratedRegex(@"fn main\((?:public )?(\w+): [^)]*\) -> public [^{]*\{(.*?)\}", RegexOptions.Singleline)]
    private static partial Regex MainFunction();

    [GeneratedRegex(@"^let (\w+): (\w+) = (.*)$", RegexOptions.Singleline)]
    private static partial Regex Let();

    /// <summary>One expression, by recursive descent.</summary>
    private sealed partial class Expression(string text, IReadOnlyDictionary<string, object> known, IReadOnlyDictionary<string, (string[] Parameters, string Body)> functions)
    {
        private readonly string[] _tokens = [.. Token().Matches(text).Select(match => match.Value)];
        private int _next;

        public object Read()
        {
            var value = Masked();
            _next.ShouldBe(_tokens.Length, $"'{text}' goes on with '{string.Join(' ', _tokens.Skip(_next))}'");
            return value;
        }

        private BigInteger Masked()
        {
            var value = Shifted();
            while (Take("&"))
            {
                value &= Shifted();
            }

            return value;
        }

        private BigInteger Shifted()
        {
            var value = Sum();
            while (Take(">>"))
            {
                value >>= (int)Sum();
            }

            return value;
        }

        private BigInteger Sum()
        {
            var value = Take("-") ? -Product() : Product();
            while (true)
            {
                if (Take("+"))
                {
                    value += Product();
                }
                else if (Take("-"))
                {
                    value -= Product();
                }
                else
                {
                    return value;
                }
            }
        }

        private BigInteger Product()
        {
            var value = Cast();
            while (Take("*"))
            {
                value *= Cast();
            }

            return value;
        }

        private BigInteger Cast()
        {
            var value = Primary();
            if (Take("as"))
            {
                var type = _tokens[_next++];
                if (type != "field")
                {
                    value.ShouldBeInRange(0, (BigInteger.One << int.Parse(type[1..], CultureInfo.InvariantCulture)) - 1, text);
                }
            }

            return value;
        }

        private BigInteger Primary()
        {
            if (Take("("))
            {
                var inner = Masked();
                Take(")").ShouldBeTrue(text);
                return inner;
            }

            var token = _tokens[_next++];
            if (Number().Match(token) is { Success: true } number)
            {
                return BigInteger.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture);
            }

            if (!functions.TryGetValue(token, out var function))
            {
                return (BigInteger)known.GetValueOrDefault(token).ShouldNotBeNull($"'{token}' is not defined in '{text}'");
            }

            Take("(").ShouldBeTrue(text);
            var arguments = new Dictionary<string, object>();
            foreach (var (index, parameter) in function.Parameters.Index())
            {
                (index == 0 || Take(",")).ShouldBeTrue(text);
                arguments.Add(parameter, Masked());
            }

            Take(")").ShouldBeTrue(text);
            return (BigInteger)new Expression(function.Body, arguments, functions).Read();
        }

        private bool Take(string token)
        {
            var isNext = _next < _tokens.Length && _tokens[_next] == token;
            _next += isNext ? 1 : 0;
            return isNext;
        }

        [GeneratedRegex(@"^(\d+)(?:field|u\d+)$")]
        private static partial Regex Number();

        // A name, with a path behind it where it is a word of the input.
        [GeneratedRegex(@">>|\w+(?:\[\d+u32\]|\.\w+)?|[-+*&(),]")]
        private static partial Regex Token();
    }
}
