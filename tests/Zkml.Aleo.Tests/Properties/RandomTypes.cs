using System.Collections.Immutable;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Typing;

namespace Zkml.Aleo.Tests.Properties;

/// <summary>Random types over a few random structs. None is large.</summary>
internal sealed class RandomTypes
{
    /// <summary>The most bits of a type's content: some thousand constraints as an input.</summary>
    private const int MostBits = 2500;

    private readonly Random _random;

    public RandomTypes(Random random)
    {
        _random = random;
        Definitions = [];
        Structs = new([]);
        for (var index = random.Next(3); index > 0; index--)
        {
            var members = Enumerable.Range(0, random.Next(1, 4)).Select(member => new StructMember($"m{member}", Type()));
            Definitions = Definitions.Add(new($"s{Definitions.Length}", [.. members]));
            Structs = new(Definitions);
        }
    }

    public ImmutableArray<StructDefinition> Definitions { get; private set; }

    public StructTable Structs { get; private set; }

    public LiteralKind Kind() => _random.Next(16) switch
    {
        0 or 1 or 2 => LiteralKind.Field,
        3 or 4 => LiteralKind.Boolean,
        5 => LiteralKind.Scalar,
        6 => LiteralKind.Group,
        7 => LiteralKind.Address,
        _ => (LiteralKind)_random.Next((int)LiteralKind.U8, (int)LiteralKind.I128 + 1),
    };

    public LiteralType Literal() => LiteralType.Of(Kind());

    public PlaintextType Type()
    {
        var type = Draw(0);
        return TypeSizes.Raw(type, Structs) <= MostBits ? type : Literal();
    }

    public Visibility Visibility() => _random.Next(3) == 0 ? Syntax.Visibility.Private : Syntax.Visibility.Public;

    private PlaintextType Draw(int depth) => _random.Next(8 + (4 * depth)) switch
    {
        0 or 1 => new ArrayType(Draw(depth + 1), _random.Next(1, 6)),
        2 when !Definitions.IsEmpty => new StructType(Definitions[_random.Next(Definitions.Length)].Name),
        _ => Literal(),
    };
}
