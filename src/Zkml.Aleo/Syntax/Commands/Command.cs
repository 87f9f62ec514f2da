using System.Collections.Immutable;

namespace Zkml.Aleo.Syntax.Commands;

/// <summary>One step of a finalize block, view or constructor.</summary>
public abstract record Command
{
    /// <summary>Its name in a program's text, such as <c>get.or_use</c>.</summary>
    public abstract string Mnemonic { get; }

    /// <summary>The operands that it reads, in the order of the text.</summary>
    public abstract ImmutableArray<Operand> Operands { get; }

    /// <summary>The registers that it writes.</summary>
    public virtual ImmutableArray<int> Destinations => [];

    /// <summary>The command as the language writes it, without its semicolon.</summary>
    public sealed override string ToString() => Printing.AleoPrinter.Print(this);
}
