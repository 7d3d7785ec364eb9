using System.Reflection.Metadata;

namespace DocDsl.Workspaces.Code;

/// <summary>The instructions of a method's body, one by one.</summary>
internal ref struct IlReader(BlobReader code)
{
    private BlobReader _code = code;

    /// <summary>Where the instruction begins, in bytes from the body's start.</summary>
    public int Offset { get; private set; }

    /// <summary>The instruction.</summary>
    public ILOpCode OpCode { get; private set; }

    /// <summary>A token, number or index; 0 for instructions without one, and for those of 8 bytes and of <c>switch</c>.</summary>
    public int Operand { get; private set; }

    /// <summary>Reads the next.</summary>
    /// <returns>False at the end, or where what remains is no instruction.</returns>
    public bool Read()
    {
        if (_code.RemainingBytes == 0)
        {
            return false;
        }

        Offset = _code.Offset;
        var code = (int)_code.ReadByte();
        if (code == 0xFE)
        {
            if (_code.RemainingBytes == 0)
            {
                return false;
            }

            code = 0xFE00 | _code.ReadByte();
        }

        OpCode = (ILOpCode)code;
        Operand = 0;
        var size = OperandSize(OpCode);
        if (OpCode == ILOpCode.Switch && _code.RemainingBytes >= 4)
        {
            var targets = _code.ReadUInt32();
            size = targets <= int.MaxValue / 4 ? (int)targets * 4 : int.MaxValue;
        }

        if (_code.RemainingBytes < size)
        {
            return false;
        }

        switch (size)
        {
            case 1:
                Operand = OpCode == ILOpCode.Ldc_i4_s ? _code.ReadSByte() : _code.ReadByte();
                break;
            case 2:
                Operand = _code.ReadUInt16();
                break;
            case 4 when OpCode != ILOpCode.Switch:
                Operand = _code.ReadInt32();
                break;
            default:
                _code.Offset += size;
                break;
        }

        return true;
    }

    /// <summary>In bytes, as ECMA-335 III.1.2 has them; 4 for <c>switch</c>, which its targets follow.</summary>
    public static int OperandSize(ILOpCode code) =>
        code switch
        {
            >= ILOpCode.Ldarg_s and <= ILOpCode.Stloc_s => 1,
            ILOpCode.Ldc_i4_s or ILOpCode.Leave_s or ILOpCode.Unaligned or (ILOpCode)0xFE19 => 1,
            >= ILOpCode.Br_s and <= ILOpCode.Blt_un_s => 1,
            ILOpCode.Ldarg or ILOpCode.Ldarga or ILOpCode.Starg or ILOpCode.Ldloc or ILOpCode.Ldloca or ILOpCode.Stloc => 2,
            ILOpCode.Ldc_i8 or ILOpCode.Ldc_r8 => 8,
            ILOpCode.Ldc_i4 or ILOpCode.Ldc_r4 or ILOpCode.Jmp or ILOpCode.Call or ILOpCode.Calli or ILOpCode.Switch or ILOpCode.Leave => 4,
            >= ILOpCode.Br and <= ILOpCode.Blt_un => 4,
            >= ILOpCode.Callvirt and <= ILOpCode.Isinst => 4,
            ILOpCode.Unbox
            or ILOpCode.Box
            or ILOpCode.Newarr
            or ILOpCode.Ldelema
            or ILOpCode.Ldelem
            or ILOpCode.Stelem
            or ILOpCode.Unbox_any => 4,
            >= ILOpCode.Ldfld and <= ILOpCode.Stobj => 4,
            ILOpCode.Refanyval or ILOpCode.Mkrefany or ILOpCode.Ldtoken or ILOpCode.Ldftn or ILOpCode.Ldvirtftn => 4,
            ILOpCode.Initobj or ILOpCode.Constrained or ILOpCode.Sizeof => 4,
            _ => 0,
        };
}
