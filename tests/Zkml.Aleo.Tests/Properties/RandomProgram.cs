using System.Collections.Immutable;
using Zkml.Aleo.Interpretation;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Tests.Properties;

/// <summary>A random well-typed program with inputs. Most of its instructions do not halt on them.</summary>
/// <param name="Program">The program; its function is <c>main</c>.</param>
/// <param name="Inputs">The function's inputs.</param>
/// <param name="ReadsCaller">Whether the function reads its caller's address; its first output is then that address.</param>
internal sealed record RandomProgram(AleoProgram Program, ImmutableArray<PlaintextValue> Inputs, bool ReadsCaller)
{
    private const string Name = "random";
    private const int MostInstructions = 24;

    public static RandomProgram Create(int seed)
    {
        var random = new Random(seed);
        var types = new RandomTypes(random);
        var opcodes = new RandomOpcodes(random);
        ImmutableArray<Closure> closures = [.. Enumerable.Range(0, random.Next(3)).Select(index => CreateClosure($"c{index}", random, types, opcodes))];
        var body = new RandomBody(random, types, opcodes);
        ImmutableArray<FunctionInput> inputs =
            [.. Enumerable.Range(0, random.Next(25) == 0 ? 16 : random.Next(5)).Select(register => new FunctionInput(register, types.Type(), types.Visibility()))];
        var values = new RandomValues(random);
        ImmutableArray<PlaintextValue> sampled = [.. inputs.Select(input => values.Sample(input.Type, types.Structs))];
        foreach (var (input, value) in inputs.Zip(sampled))
        {
            body.Pool.AddRegister(input.Type, value);
        }

        var readsCaller = AddPlatformValues(random, body.Pool);
        body.AddInstructions(random.Next(1, MostInstructions + 1), closures);
        return new(Assemble(random, types, closures, body, inputs, readsCaller), sampled, readsCaller);
    }

    private static AleoProgram Assemble(
        Random random, RandomTypes types, ImmutableArray<Closure> closures, RandomBody body, ImmutableArray<FunctionInput> inputs, bool readsCaller)
    {
        var outputs = body.Pool.Some(4).Select(output => new FunctionOutput(output.Operand, output.Type, types.Visibility())).ToImmutableArray();
        if (readsCaller)
        {
            outputs = outputs.Insert(0, new(new NamedOperand("self.caller"), LiteralType.Of(LiteralKind.Address), types.Visibility()));
        }

        var components = ImmutableArray.CreateBuilder<ProgramComponent>();
        Finalize? finalize = null;
        if (random.Next(6) == 0)
        {
            outputs = outputs.Add(new(new RegisterOperand(body.Pool.Registers), new FutureType(Name, "main"), Visibility.Public));
            var arguments = body.AddAsync("main");
            finalize = RandomFinalize.Create(random, arguments);
            components.Add(RandomFinalize.CreateMapping(arguments));
        }

        components.AddRange(types.Definitions);
        components.AddRange(closures);
        components.Add(new Function("main", inputs, body.Instructions, outputs.Distinct().ToImmutableArray(), finalize));
        if (random.Next(3) == 0)
        {
            components.Insert(random.Next(components.Count + 1), Constructor.NoUpgrade);
        }

        return new(Name, components.ToImmutable());
    }

    /// <summary>Whether the caller's address is among them.</summary>
    private static bool AddPlatformValues(Random random, OperandPool pool)
    {
        var (group, address) = (LiteralType.Of(LiteralKind.Group), LiteralType.Of(LiteralKind.Address));
        if (random.Next(10) == 0)
        {
            var operand = random.Next(3) switch
            {
                0 => (Operand)new NamedOperand("aleo::GENERATOR"),
                1 => new GeneratorPowerOperand(random.Next(ScalarElement.Bits)),
                _ => new ProgramOperand("other"),
            };
            pool.Add(operand, operand is ProgramOperand ? address : group, PlatformValues.TryGet(operand)!);
        }

        if (random.Next(8) != 0)
        {
            return false;
        }

        // Nobody knows the caller before the program has run; any address will do to draw instructions.
        pool.Add(new NamedOperand(random.Next(2) == 0 ? "self.caller" : "self.signer"), address, new AddressValue(GroupElement.Generator));
        return true;
    }

    private static Closure CreateClosure(string name, Random random, RandomTypes types, RandomOpcodes opcodes)
    {
        var body = new RandomBody(random, types, opcodes);
        var values = new RandomValues(random);
        ImmutableArray<ClosureInput> inputs = [.. Enumerable.Range(0, random.Next(1, 4)).Select(register => new ClosureInput(register, types.Type()))];
        foreach (var input in inputs)
        {
            body.Pool.AddRegister(input.Type, values.Sample(input.Type, types.Structs));
        }

        do
        {
            body.AddInstructions(random.Next(1, 7), []);
        }
        while (body.Instructions.IsEmpty);

        return new(name, inputs, body.Instructions, [.. body.Pool.Some(3).Select(output => new ClosureOutput(output.Operand, output.Type))]);
    }
}
