using System.Globalization;
using System.Text;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Printing;

/// <summary>Appends types and operands to one text; nothing is formatted twice, so that a large program prints in one pass.</summary>
internal class TypeWriter
{
    protected StringBuilder Text { get; } = new();

    public sealed override string ToString() => Text.ToString();

    protected void Write(RegisterType type)
    {
        if (type is ArrayType array)
        {
            Text.Append('[');
            Write(array.Element);
            Text.Append("; ").Append(array.Length).Append("u32]");
        }
        else
        {
            Text.Append(type);
        }
    }

    protected void Write(Operand operand)
    {
        switch (operand)
        {
            case RegisterOperand register:
                Text.Append('r').Append(register.Register);
                foreach (var access in register.Accesses)
                {
                    Write(access);
                }

                break;
            case LiteralOperand { Literal: { Kind: not (LiteralKind.Boolean or LiteralKind.Address) } literal }:
                Text.Append(CultureInfo.InvariantCulture, $"{literal.Value}").Append(literal.Kind.Name());
                break;
            default:
                Text.Append(operand);
                break;
        }
    }

    private void Write(Access access)
    {
        if (access is IndexAccess index)
        {
            Text.Append('[').Append(index.Index).Append("u32]");
        }
        else
        {
            Text.Append(access);
        }
    }
}
