using System.Collections.Immutable;
using Zkml.Aleo.Platform;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Typing;

namespace Zkml.Aleo.Parsing;

/// <summary>The components of a program, in any order.</summary>
internal sealed class ProgramParser(TextScanner scanner)
{
    private readonly ImmutableArray<StructDefinition>.Builder _structs = ImmutableArray.CreateBuilder<StructDefinition>();
    private readonly ImmutableArray<Closure>.Builder _closures = ImmutableArray.CreateBuilder<Closure>();
    private readonly ImmutableArray<Function>.Builder _functions = ImmutableArray.CreateBuilder<Function>();

    /// <summary>By component: where it stands, and where its instructions do.</summary>
    private readonly Dictionary<string, (int Component, IReadOnlyList<int> Instructions)> _positions = new(StringComparer.Ordinal);

    private Constructor? _constructor;

    public AleoProgram Parse()
    {
        var name = ParseHeader();
        while (!scanner.IsAtEnd())
        {
            ParseComponent();
        }

        if (_structs.Count + _closures.Count + _functions.Count == 0 && _constructor is null)
        {
            throw scanner.Unexpected("a function, closure or struct");
        }

        var program = new AleoProgram(name, _structs.ToImmutable(), _closures.ToImmutable(), _functions.ToImmutable(), _constructor);
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
            var (component, instructions) = _positions[problem.Component];
            throw problem.Instruction is { } instruction ? scanner.Error(instructions[instruction], problem.Problem) : scanner.Error(component, problem.Message);
        }
    }

    private string ParseHeader()
    {
        if (scanner.TrySkipWord("import"))
        {
            throw scanner.Error(0, "'import' is not supported, expected a program without imports");
        }

        scanner.ExpectWord("program");
        var name = NameParser.Parse(scanner, "a program's name");
        if (!scanner.TrySkipHere('.'))
        {
            throw scanner.Unexpected("'.aleo'");
        }

        scanner.ExpectWord("aleo");
        scanner.Expect(';');
        return name;
    }

    private void ParseComponent()
    {
        var start = scanner.Position;
        var keyword = scanner.ReadWord().ToString();
        switch (keyword)
        {
            case "struct":
                _structs.Add(ParseStruct());
                Limit(_structs.Count, PlatformLimits.Structs, "structs", start);
                break;
            case "closure":
                _closures.Add(ParseClosure(start));
                Limit(_closures.Count, PlatformLimits.Closures, "closures", start);
                break;
            case "function":
                _functions.Add(ParseFunction());
                Limit(_functions.Count, PlatformLimits.Functions, "functions", start);
                break;
            case "constructor":
                scanner.Expect(':');
                var constructor = new Constructor(new BodyParser(scanner, keyword, isConstructor: true).ParseInstructions());
                _constructor = _constructor is null ? constructor : throw scanner.Error(start, "the program has two constructors");
                break;
            default:
                scanner.GoTo(start);
                throw ComponentKeywords.IsNotSupported(keyword)
                    ? scanner.Error(start, $"'{keyword}' is not supported, expected a struct, closure, function or constructor")
                    : scanner.Unexpected("a struct, closure, function or constructor");
        }
    }

    private StructDefinition ParseStruct()
    {
        var name = ParseName("a struct's name");
        var members = ImmutableArray.CreateBuilder<StructMember>();
        while (!scanner.IsAtEnd() && !IsAtComponent())
        {
            var start = scanner.Position;
            var member = NameParser.Parse(scanner, "a member's name");
            scanner.ExpectWord("as");
            members.Add(new(member, TypeParser.Parse(scanner)));
            scanner.Expect(';');
            Limit(members.Count, PlatformLimits.StructMembers, "members of a struct", start);
        }

        return members.Count > 0 ? new(name, members.DrainToImmutable()) : throw scanner.Unexpected("a member of the struct");
    }

    private Closure ParseClosure(int start)
    {
        var name = ParseName("a closure's name");
        var body = new BodyParser(scanner, name);
        var inputs = body.ParseInputs((register, type) => new ClosureInput(register, type));
        var instructions = body.ParseInstructions();
        var outputs = body.ParseOutputs((operand, type) => new ClosureOutput(operand, type));
        _positions[name] = (start, body.InstructionPositions);
        return inputs.IsEmpty || instructions.IsEmpty
            ? throw scanner.Error(start, $"the closure '{name}' needs at least one input and one instruction")
            : new(name, inputs, instructions, outputs);
    }

    private Function ParseFunction()
    {
        var name = ParseName("a function's name");
        var body = new BodyParser(scanner, name);
        _positions[name] = (_positions[name].Component, body.InstructionPositions);
        return new(
            name,
            body.ParseInputs((register, type) => new FunctionInput(register, type, ParseVisibility())),
            body.ParseInstructions(),
            body.ParseOutputs((operand, type) => new FunctionOutput(operand, type, ParseVisibility())));
    }

    private string ParseName(string what)
    {
        scanner.Peek();
        var start = scanner.Position;
        var name = NameParser.Parse(scanner, what);
        scanner.Expect(':');
        return _positions.TryAdd(name, (start, [])) ? name : throw scanner.Error(start, $"the program has two components '{name}'");
    }

    private Visibility ParseVisibility()
    {
        if (scanner.TrySkipHere('.'))
        {
            if (scanner.TrySkipWord("private"))
            {
                return Visibility.Private;
            }

            if (scanner.TrySkipWord("public"))
            {
                return Visibility.Public;
            }
        }

        throw scanner.Unexpected("'.private' or '.public'");
    }

    private bool IsAtComponent()
    {
        // A member may be called like a component's keyword; "as" tells them apart.
        var position = scanner.Position;
        var isComponent = ComponentKeywords.Contains(scanner.ReadWord()) && !scanner.TrySkipWord("as");
        scanner.GoTo(position);
        return isComponent;
    }

    private void Limit(int count, int limit, string what, int position)
    {
        if (count > limit)
        {
            throw scanner.Error(position, $"found more than {limit} {what}, the platform's limit");
        }
    }
}
