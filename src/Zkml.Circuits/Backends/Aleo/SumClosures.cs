using System.Collections.Immutable;
using System.Globalization;
using Zkml.Aleo.Syntax;
using Zkml.Circuits.Passes.Sharing;

namespace Zkml.Circuits.Backends.Aleo;

/// <summary>
/// Closures of combinations that occur often, such as the kernels of a convolution: the program contains the weights once, and each position is a call.
/// A call costs what its instructions would cost inline: putting values into an array and taking them out is free.
/// </summary>
internal sealed class SumClosures
{
    private static readonly LiteralType FieldType = new(LiteralKind.Field);

    private readonly Dictionary<int, SumCall> _calls = [];

    public SumClosures(ImmutableArray<SumsOfEqualShape> sums)
    {
        Definitions = [.. sums.Select((alike, i) => Define(Name(i), alike))];
        for (var i = 0; i < sums.Length; i++)
        {
            foreach (var occurrence in sums[i].Occurrences)
            {
                var call = new SumCall(Name(i), occurrence.Addends, occurrence.Sums);
                foreach (var sum in occurrence.Sums)
                {
                    _calls.Add(sum, call);
                }
            }
        }
    }

    public ImmutableArray<Closure> Definitions { get; }

    /// <summary>The call that computes a value; null if it is written inline.</summary>
    public SumCall? Find(int value) => _calls.GetValueOrDefault(value);

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"weigh{number}");

    private static Closure Define(string name, SumsOfEqualShape alike)
    {
        var instructions = ImmutableArray.CreateBuilder<Instruction>();
        RegisterOperand Append(Instruction instruction)
        {
            var register = instructions.Count + 1;
            instructions.Add(instruction with { Destinations = [register] });
            return new(register);
        }

        ImmutableArray<ClosureOutput> outputs =
            [.. alike.Templates.Select(template => new ClosureOutput(LinearInstructions.Emit(template, addend => new RegisterOperand(0, [new IndexAccess(addend)]), Append), FieldType))];
        return new(name, [new(0, new ArrayType(FieldType, alike.Occurrences[0].Addends.Length))], instructions.ToImmutable(), outputs);
    }
}
