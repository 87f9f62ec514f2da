using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Printing;

/// <summary>Appends the parts of a program to one text; nothing is formatted twice, so that a large program prints in one pass.</summary>
internal sealed class AleoWriter
{
    private readonly StringBuilder _text = new();

    public void Write(AleoProgram program)
    {
        _text.Append("program ").Append(program.Name).Append(".aleo;\n");
        foreach (var definition in program.Structs)
        {
            Header("struct", definition.Name);
            foreach (var member in definition.Members)
            {
                _text.Append("    ").Append(member.Name).Append(" as ");
                Write(member.Type);
                _text.Append(";\n");
            }
        }

        foreach (var closure in program.Closures)
        {
            Write(closure);
        }

        foreach (var function in program.Functions)
        {
            Write(function);
        }

        if (program.Constructor is not null)
        {
            _text.Append("\nconstructor:\n");
            Write(program.Constructor.Instructions);
        }
    }

    public void Write(Instruction instruction)
    {
        _text.Append(instruction.Opcode.Mnemonic());
        if (instruction.Callee is not null)
        {
            _text.Append(' ').Append(instruction.Callee);
        }

        foreach (var operand in instruction.Operands)
        {
            _text.Append(' ');
            Write(operand);
        }

        WriteInParentheses(instruction.SourceType);
        if (!instruction.Destinations.IsEmpty)
        {
            _text.Append(" into");
            foreach (var destination in instruction.Destinations)
            {
                _text.Append(" r").Append(CultureInfo.InvariantCulture, $"{destination}");
            }
        }

        if (instruction.SourceType is not null)
        {
            WriteInParentheses(instruction.Type);
        }
        else if (instruction.Type is not null)
        {
            _text.Append(" as ");
            Write(instruction.Type);
        }
    }

    public override string ToString() => _text.ToString();

    private void Write(Closure closure)
    {
        Header("closure", closure.Name);
        foreach (var input in closure.Inputs)
        {
            Input(input.Register, input.Type);
            _text.Append(";\n");
        }

        Write(closure.Instructions);
        foreach (var output in closure.Outputs)
        {
            Output(output.Operand, output.Type);
            _text.Append(";\n");
        }
    }

    private void Write(Function function)
    {
        Header("function", function.Name);
        foreach (var input in function.Inputs)
        {
            Input(input.Register, input.Type);
            Write(input.Visibility);
        }

        Write(function.Instructions);
        foreach (var output in function.Outputs)
        {
            Output(output.Operand, output.Type);
            Write(output.Visibility);
        }
    }

    private void Header(string keyword, string name) => _text.Append('\n').Append(keyword).Append(' ').Append(name).Append(":\n");

    private void Input(int register, PlaintextType type)
    {
        _text.Append("    input r").Append(register).Append(" as ");
        Write(type);
    }

    private void Output(Operand operand, PlaintextType type)
    {
        _text.Append("    output ");
        Write(operand);
        _text.Append(" as ");
        Write(type);
    }

    private void Write(Visibility visibility) => _text.Append(visibility == Visibility.Public ? ".public;\n" : ".private;\n");

    private void Write(ImmutableArray<Instruction> instructions)
    {
        foreach (var instruction in instructions)
        {
            _text.Append("    ");
            Write(instruction);
            _text.Append(";\n");
        }
    }

    private void Write(Operand operand)
    {
        switch (operand)
        {
            case RegisterOperand register:
                _text.Append('r').Append(register.Register);
                foreach (var access in register.Accesses)
                {
                    Write(access);
                }

                break;
            case LiteralOperand { Literal: { Kind: not (LiteralKind.Boolean or LiteralKind.Address) } literal }:
                _text.Append(CultureInfo.InvariantCulture, $"{literal.Value}").Append(literal.Kind.Name());
                break;
            default:
                _text.Append(operand);
                break;
        }
    }

    private void Write(Access access)
    {
        if (access is IndexAccess index)
        {
            _text.Append('[').Append(index.Index).Append("u32]");
        }
        else
        {
            _text.Append(access);
        }
    }

    private void WriteInParentheses(PlaintextType? type)
    {
        if (type is not null)
        {
            _text.Append(" (");
            Write(type);
            _text.Append(')');
        }
    }

    private void Write(PlaintextType type)
    {
        if (type is ArrayType array)
        {
            _text.Append('[');
            Write(array.Element);
            _text.Append("; ").Append(array.Length).Append("u32]");
        }
        else
        {
            _text.Append(type);
        }
    }
}
