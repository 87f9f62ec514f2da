using System.Collections.Immutable;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Syntax.Commands;

namespace Zkml.Aleo.Printing;

/// <summary>Appends a program's components in their order.</summary>
internal sealed class ProgramWriter : StatementWriter
{
    public void Write(AleoProgram program)
    {
        Text.Append("program ").Append(program.Name).Append(".aleo;\n");
        foreach (var component in program.Components)
        {
            Text.Append('\n');
            Write(component);
        }
    }

    private void Write(ProgramComponent component)
    {
        switch (component)
        {
            case Mapping mapping:
                Write(mapping);
                break;
            case StructDefinition definition:
                Write(definition);
                break;
            case Closure closure:
                Write(closure);
                break;
            case Function function:
                Write(function);
                break;
            case View view:
                Write(view);
                break;
            case Constructor constructor:
                Text.Append("constructor:\n");
                Write(constructor.Commands);
                break;
        }
    }

    private void Write(Mapping mapping)
    {
        Header("mapping", mapping.Name);
        Text.Append("    key as ");
        Write(mapping.Key);
        Text.Append(".public;\n    value as ");
        Write(mapping.Value);
        Text.Append(".public;\n");
    }

    private void Write(StructDefinition definition)
    {
        Header("struct", definition.Name);
        foreach (var member in definition.Members)
        {
            Text.Append("    ").Append(member.Name).Append(" as ");
            Write(member.Type);
            Text.Append(";\n");
        }
    }

    private void Write(Closure closure)
    {
        Header("closure", closure.Name);
        foreach (var input in closure.Inputs)
        {
            Input(input.Register, input.Type, ";\n");
        }

        Write(closure.Instructions);
        foreach (var output in closure.Outputs)
        {
            Output(output.Operand, output.Type, ";\n");
        }
    }

    private void Write(Function function)
    {
        Header("function", function.Name);
        foreach (var input in function.Inputs)
        {
            Input(input.Register, input.Type, End(input.Visibility));
        }

        Write(function.Instructions);
        foreach (var output in function.Outputs)
        {
            Output(output.Operand, output.Type, output.Type is FutureType ? ";\n" : End(output.Visibility));
        }

        if (function.Finalize is { } finalize)
        {
            Text.Append('\n');
            Header("finalize", function.Name);
            Inputs(finalize.Inputs);
            Write(finalize.Commands);
        }
    }

    private void Write(View view)
    {
        Header("view", view.Name);
        Inputs(view.Inputs);
        Write(view.Commands);
        foreach (var output in view.Outputs)
        {
            Output(output.Operand, output.Type, End(Visibility.Public));
        }
    }

    private void Write(ImmutableArray<Instruction> instructions)
    {
        foreach (var instruction in instructions)
        {
            Text.Append("    ");
            Write(instruction);
            Text.Append(";\n");
        }
    }

    private void Write(ImmutableArray<Command> commands)
    {
        foreach (var command in commands)
        {
            Text.Append("    ");
            Write(command);
            Text.Append(";\n");
        }
    }

    private void Inputs(ImmutableArray<FinalizeInput> inputs)
    {
        foreach (var input in inputs)
        {
            Input(input.Register, input.Type, End(Visibility.Public));
        }
    }

    private void Header(string keyword, string name) => Text.Append(keyword).Append(' ').Append(name).Append(":\n");

    private void Input(int register, PlaintextType type, string end)
    {
        Text.Append("    input r").Append(register).Append(" as ");
        Write(type);
        Text.Append(end);
    }

    private void Output(Operand operand, RegisterType type, string end)
    {
        Text.Append("    output ");
        Write(operand);
        Text.Append(" as ");
        Write(type);
        Text.Append(end);
    }

    private static string End(Visibility visibility) => visibility == Visibility.Public ? ".public;\n" : ".private;\n";
}
