using System.Collections.Immutable;
using Zkml.Aleo.Limits;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Typing;

namespace Zkml.Aleo.Parsing;

/// <summary>A program: its header, then its components in any order.</summary>
internal sealed class ProgramParser(TextScanner scanner)
{
    private readonly ImmutableArray<ProgramComponent>.Builder _components = ImmutableArray.CreateBuilder<ProgramComponent>();
    private readonly ComponentParser _parser = new(scanner);
    private int _nameStart;

    public AleoProgram Parse()
    {
        var name = ParseHeader();
        while (!scanner.IsAtEnd())
        {
            ParseComponent();
        }

        if (_components.Count == 0)
        {
            throw scanner.Unexpected("a function, closure, struct, mapping, view or constructor");
        }

        var program = new AleoProgram(name, _components.ToImmutable());
        Check(program);
        return program;
    }

    private void Check(AleoProgram program)
    {
        try
        {
            ProgramChecker.Check(program);
        }
        catch (AleoTypeException problem)
        {
            // An instruction is part of the message's line; for everything else the message describes it.
            var position = _parser.Positions.TryGetValue(problem.Place.Component, out var positions) ? positions.Of(problem.Place) : _nameStart;
            throw scanner.Error(position, problem.Place.Part == ProgramPart.Statement ? problem.Problem : problem.Message);
        }
    }

    private string ParseHeader()
    {
        scanner.SkipToStatement();
        if (scanner.IsAtWord("import"))
        {
            throw scanner.Error(scanner.Position, "'import' is not supported, expected a program without imports");
        }

        scanner.ExpectWord("program");
        scanner.Peek();
        _nameStart = scanner.Position;
        var name = ProgramNameParser.Parse(scanner);
        scanner.Expect(';');
        return name;
    }

    private void ParseComponent()
    {
        const string Expected = "a mapping, struct, closure, function, view or constructor";
        var start = scanner.Position;
        var keyword = scanner.ReadWord().ToString();
        switch (keyword)
        {
            case "mapping":
                Add(_parser.ParseMapping(), CommandLimits.Mappings, "mappings", start);
                break;
            case "struct":
                Add(_parser.ParseStruct(), PlatformLimits.Structs, "structs", start);
                break;
            case "closure":
                Add(_parser.ParseClosure(start), PlatformLimits.Closures, "closures", start);
                break;
            case "function":
                Add(_parser.ParseFunction(), PlatformLimits.Functions, "functions", start);
                break;
            case "view":
                Add(_parser.ParseView(), CommandLimits.Views, "views", start);
                break;
            case "constructor":
                Add(_parser.ParseConstructor(start), 1, "constructor", start);
                break;
            default:
                scanner.GoTo(start);
                throw ComponentKeywords.IsNotSupported(keyword)
                    ? scanner.Error(start, $"'{keyword}' is not supported, expected {Expected}")
                    : scanner.Unexpected(Expected);
        }
    }

    private void Add<T>(T component, int limit, string what, int position)
        where T : ProgramComponent
    {
        _components.Add(component);
        if (_components.Count > limit && _components.Count(other => other is T) > limit)
        {
            throw scanner.Error(position, $"found more than {limit} {what}, the platform's limit");
        }
    }
}
