using System.Collections.Immutable;
using Zkml.Aleo.Limits;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Typing;

namespace Zkml.Aleo.Parsing;

/// <summary>The components of a program, after the keyword of each.</summary>
internal sealed class ComponentParser(TextScanner scanner)
{
    private readonly Dictionary<string, ComponentPositions> _positions = new(StringComparer.Ordinal);

    /// <summary>The position of each component, by the name that <see cref="ProgramPlace.Component"/> gives it.</summary>
    public IReadOnlyDictionary<string, ComponentPositions> Positions => _positions;

    public Mapping ParseMapping()
    {
        var name = ParseName("a mapping's name");
        var key = ParsePart(name, "key");
        return new(name, key, ParsePart(name, "value"));
    }

    public StructDefinition ParseStruct()
    {
        var name = ParseName("a struct's name");
        var members = ImmutableArray.CreateBuilder<StructMember>();
        while (!scanner.IsAtEnd() && !IsAtComponent())
        {
            var start = scanner.Position;
            _positions[name].Add(ProgramPart.Member, start);
            var member = NameParser.Parse(scanner, "a member's name");
            scanner.ExpectWord("as");
            members.Add(new(member, TypeParser.Parse(scanner)));
            scanner.Expect(';');
            if (members.Count > PlatformLimits.StructMembers)
            {
                throw scanner.Error(start, $"found more than {PlatformLimits.StructMembers} members of a struct, the platform's limit");
            }
        }

        return members.Count > 0 ? new(name, members.DrainToImmutable()) : throw scanner.Unexpected("a member of the struct");
    }

    public Closure ParseClosure(int start)
    {
        var name = ParseName("a closure's name");
        var body = Body(name);
        var inputs = body.ParseInputs((register, type) => new ClosureInput(register, type));
        var instructions = body.ParseInstructions();
        var outputs = body.ParseOutputs(operand => new ClosureOutput(operand, TypeParser.Parse(scanner)));
        return inputs.IsEmpty || instructions.IsEmpty
            ? throw scanner.Error(start, $"the closure '{name}' needs at least one input and one instruction")
            : new(name, inputs, instructions, outputs);
    }

    public Function ParseFunction()
    {
        var name = ParseName("a function's name");
        var body = Body(name);
        return new(
            name,
            body.ParseInputs((register, type) => new FunctionInput(register, type, VisibilityParser.Parse(scanner))),
            body.ParseInstructions(),
            body.ParseOutputs(ParseOutput),
            scanner.TryBeginStatement("finalize") ? ParseFinalize(name) : null);
    }

    public View ParseView()
    {
        var name = ParseName("a view's name");
        var body = Body(name);
        return new(name, body.ParseInputs(ParseInput), body.ParseCommands(), body.ParseOutputs(operand =>
        {
            var type = TypeParser.Parse(scanner);
            VisibilityParser.ExpectPublic(scanner);
            return new ViewOutput(operand, type);
        }));
    }

    public Constructor ParseConstructor(int start)
    {
        scanner.Expect(':');
        _positions[ProgramPlace.Constructor] = new(start);
        var commands = Body(ProgramPlace.Constructor).ParseCommands();
        return commands.IsEmpty ? throw scanner.Unexpected("a command") : new(commands);
    }

    private Finalize ParseFinalize(string function)
    {
        scanner.Peek();
        var start = scanner.Position;
        var name = NameParser.Parse(scanner, "the function's name");
        if (name != function)
        {
            throw scanner.Error(start, $"found a finalize block of '{name}', expected one of the function '{function}' before it");
        }

        scanner.Expect(':');
        var key = ProgramPlace.FinalizeOf(name);
        _positions[key] = new(start);
        var body = Body(key);
        var inputs = body.ParseInputs(ParseInput);
        var commands = body.ParseCommands();
        return commands.IsEmpty ? throw scanner.Unexpected("a command") : new(inputs, commands);
    }

    private FinalizeInput ParseInput(int register, PlaintextType type)
    {
        VisibilityParser.ExpectPublic(scanner);
        return new(register, type);
    }

    private FunctionOutput ParseOutput(Operand operand)
    {
        if (TypeParser.TryParseFuture(scanner) is { } future)
        {
            return new(operand, future, Visibility.Public);
        }

        var type = TypeParser.Parse(scanner);
        return new(operand, type, VisibilityParser.Parse(scanner));
    }

    private PlaintextType ParsePart(string mapping, string keyword)
    {
        scanner.SkipToStatement();
        scanner.ExpectWord(keyword);
        scanner.ExpectWord("as");
        scanner.Peek();
        _positions[mapping].Add(ProgramPart.Member, scanner.Position);
        var type = TypeParser.Parse(scanner);
        VisibilityParser.ExpectPublic(scanner);
        scanner.Expect(';');
        return type;
    }

    private string ParseName(string what)
    {
        scanner.Peek();
        var start = scanner.Position;
        var name = NameParser.Parse(scanner, what);
        scanner.Expect(':');
        return _positions.TryAdd(name, new(start)) ? name : throw scanner.Error(start, $"the program has two components '{name}'");
    }

    private BodyParser Body(string key) => new(scanner, key, _positions[key]);

    private bool IsAtComponent()
    {
        // A member may have the name of a component's keyword; "as" distinguishes them.
        var position = scanner.Position;
        var isComponent = ComponentKeywords.Contains(scanner.ReadWord()) && !scanner.TrySkipWord("as");
        scanner.GoTo(position);
        return isComponent;
    }
}
